using System.Reflection;

namespace AmazonAds.HelpBuilder.Cmdlets;

/// <summary>Reads a parameter from the property that declares it.</summary>
internal static class ParameterReader
{
    /// <summary>Reads one property; null when it is no parameter or one that help does not show.</summary>
    internal static ParameterModel? Read(PropertyInfo property)
    {
        var attributes = property.GetCustomAttributesData();
        var sets = attributes
            .Where(data => CmdletReader.Is(data, "ParameterAttribute") && data.Named("DontShow") is not true)
            .Select(ReadSet)
            .ToList();
        if (sets.Count == 0)
            return null;

        var type = TypeNames.WithoutNullable(property.PropertyType);
        return new ParameterModel(
            property.Name,
            TypeNames.Short(type),
            type.FullName == "System.Management.Automation.SwitchParameter",
            AcceptedValues(type, attributes),
            [.. Strings(attributes, "AliasAttribute")],
            DefaultValue(attributes),
            attributes.Any(data => CmdletReader.Is(data, "SupportsWildcardsAttribute")),
            sets);
    }

    private static ParameterSetModel ReadSet(CustomAttributeData data) => new(
        data.Named("ParameterSetName") as string ?? ParameterSetModel.All,
        data.Named("Mandatory") is true,
        data.Named("Position") is int and >= 0 and var position ? position : null,
        data.Named("ValueFromPipeline") is true,
        data.Named("ValueFromPipelineByPropertyName") is true,
        data.Named("ValueFromRemainingArguments") is true);

    private static IReadOnlyList<string> AcceptedValues(Type type, IEnumerable<CustomAttributeData> attributes)
    {
        var element = type.IsArray ? TypeNames.WithoutNullable(type.GetElementType()!) : type;
        return element.IsEnum
            ? [.. element.GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => field.Name)]
            : [.. Strings(attributes, "ValidateSetAttribute")];
    }

    private static IEnumerable<string> Strings(IEnumerable<CustomAttributeData> attributes, string name) =>
        from data in attributes
        where CmdletReader.Is(data, name)
        from argument in data.ConstructorArguments
        from value in argument.Flatten()
        where value is string
        select (string)value;

    /// <summary>What <c>PSDefaultValue</c> states: its help text, else its value.</summary>
    private static string? DefaultValue(IEnumerable<CustomAttributeData> attributes)
    {
        var data = attributes.FirstOrDefault(data => CmdletReader.Is(data, "PSDefaultValueAttribute"));
        return data?.Named("Help") as string
            ?? (data?.Named("Value") is { } value ? Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture) : null);
    }
}
