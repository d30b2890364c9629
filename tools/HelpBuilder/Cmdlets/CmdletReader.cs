using System.Reflection;

namespace AmazonAds.HelpBuilder.Cmdlets;

/// <summary>Reads cmdlets from types, loaded for execution or for inspection alone.</summary>
internal static class CmdletReader
{
    private const string Automation = "System.Management.Automation.";

    internal static IReadOnlyList<CmdletModel> ReadAll(IEnumerable<Type> types) =>
    [
        .. types.Select(Read).OfType<CmdletModel>().OrderBy(cmdlet => cmdlet.Name, StringComparer.Ordinal),
    ];

    /// <summary>Reads one type; null when it is no cmdlet.</summary>
    internal static CmdletModel? Read(Type type)
    {
        var cmdlet = type.GetCustomAttributesData().FirstOrDefault(data => Is(data, "CmdletAttribute"));
        if (cmdlet is null || type.IsAbstract || !type.IsPublic && !type.IsNestedPublic)
            return null;

        var parameters = Properties(type).Select(ParameterReader.Read).OfType<ParameterModel>().ToList();
        if (cmdlet.Named("SupportsShouldProcess") is true)
            parameters.AddRange(CommonParameters.ShouldProcess);

        return new CmdletModel(
            (string)cmdlet.ConstructorArguments[0].Value!,
            (string)cmdlet.ConstructorArguments[1].Value!,
            cmdlet.Named("DefaultParameterSetName") as string,
            parameters,
            [.. OutputTypes(type)]);
    }

    internal static bool Is(CustomAttributeData data, string name) => data.AttributeType.FullName == Automation + name;

    /// <summary>The public properties, those of base classes after the type's own, an overridden one once.</summary>
    private static IEnumerable<PropertyInfo> Properties(Type type)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var level = type; level is not null; level = level.BaseType)
        {
            foreach (var property in level.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            {
                if (seen.Add(property.Name))
                    yield return property;
            }
        }
    }

    private static IEnumerable<string> OutputTypes(Type type) =>
        from data in type.GetCustomAttributesData()
        where Is(data, "OutputTypeAttribute")
        from argument in data.ConstructorArguments
        from name in argument.Flatten()
        select name is Type output ? output.FullName : name.ToString();
}
