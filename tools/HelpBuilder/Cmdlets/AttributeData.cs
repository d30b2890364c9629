using System.Reflection;

namespace AmazonAds.HelpBuilder.Cmdlets;

/// <summary>Short ways to the arguments of an attribute that is inspected and never created.</summary>
internal static class AttributeData
{
    /// <summary>The value given to a named argument; null when it is not given.</summary>
    internal static object? Named(this CustomAttributeData data, string name)
    {
        foreach (var argument in data.NamedArguments)
        {
            if (argument.MemberName == name)
                return InTypeOf(argument.TypedValue);
        }

        return null;
    }

    /// <summary>The values of an argument, an array's one by one.</summary>
    internal static IEnumerable<object> Flatten(this CustomAttributeTypedArgument argument) => argument.Value switch
    {
        IReadOnlyCollection<CustomAttributeTypedArgument> items => items.SelectMany(Flatten),
        null => [],
        _ => [InTypeOf(argument)!],
    };

    /// <summary>An enum arrives as its number; help wants its name.</summary>
    private static object? InTypeOf(CustomAttributeTypedArgument argument) =>
        argument.ArgumentType.IsEnum
            ? argument.ArgumentType
                .GetFields(BindingFlags.Public | BindingFlags.Static)
                .FirstOrDefault(field => Equals(field.GetRawConstantValue(), argument.Value))?.Name ?? argument.Value
            : argument.Value;
}
