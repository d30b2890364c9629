namespace AmazonAds.HelpBuilder.Cmdlets;

/// <summary>Type names as help shows them.</summary>
internal static class TypeNames
{
    /// <summary>The type that a value may be left out of, or the type itself.</summary>
    internal static Type WithoutNullable(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition().FullName == "System.Nullable`1"
            ? type.GetGenericArguments()[0]
            : type;

    internal static string Short(Type type)
    {
        if (type.IsArray)
            return Short(WithoutNullable(type.GetElementType()!)) + "[]";

        if (!type.IsGenericType)
            return type.Name;

        var name = type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)];
        return $"{name}[{string.Join(", ", type.GetGenericArguments().Select(Short))}]";
    }
}
