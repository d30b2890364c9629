using System.Collections;

namespace AmazonAds.Entities;

/// <summary>
/// Reads the conditions of a target from what people write: objects or hashtables with Type and Value, and texts
/// such as <c>ASIN_SAME_AS=B000000001</c>, several with a semicolon between them in one cell of a CSV file.
/// </summary>
internal static class TargetExpressionText
{
    /// <summary>The conditions as plain values.</summary>
    /// <param name="given">One condition or many.</param>
    /// <exception cref="FormatException">It is no condition.</exception>
    public static object Read(object given)
    {
        var conditions = Conditions(given).ToList();
        return conditions.Count > 0 ? conditions : throw new FormatException("There is no condition in it.");
    }

    /// <summary>The conditions as plain values, with types in camel case as the older version of Sponsored Brands spells them.</summary>
    /// <param name="given">One condition or many.</param>
    /// <exception cref="FormatException">It is no condition.</exception>
    public static object ReadCamel(object given) => ((IEnumerable<IReadOnlyDictionary<string, object?>>)Read(given))
        .Select(condition => condition.ToDictionary(
            member => member.Key,
            member => member is { Key: "type", Value: string type } ? Shapes.Spelling.CamelCase.ToJson(type) : member.Value,
            StringComparer.Ordinal))
        .ToList();

    private static IEnumerable<IReadOnlyDictionary<string, object?>> Conditions(object? given) => given switch
    {
        null => [],
        string text => text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(FromText),
        TargetExpression condition => [Condition(condition.Type, condition.Value)],
        IDictionary map => [FromMap(map)],
        IEnumerable list => list.Cast<object?>().SelectMany(Conditions),
        _ => throw new FormatException("A condition is a text such as ASIN_SAME_AS=B000000001, or has Type and Value."),
    };

    private static IReadOnlyDictionary<string, object?> FromText(string text)
    {
        var parts = text.Split('=', 2, StringSplitOptions.TrimEntries);
        return Condition(parts[0], parts.Length > 1 ? parts[1] : null);
    }

    private static IReadOnlyDictionary<string, object?> FromMap(IDictionary map)
    {
        object? Of(string name) => map.Keys.Cast<object>().Where(key => name.Equals(key.ToString(), StringComparison.OrdinalIgnoreCase))
            .Select(key => map[key]).FirstOrDefault();
        return Condition(Of("type")?.ToString(), Of("value") is { } value ? FieldValue.Shown(value) : null);
    }

    private static Dictionary<string, object?> Condition(string? type, string? value)
    {
        if (string.IsNullOrWhiteSpace(type)) throw new FormatException("A condition needs a type.");
        var condition = new Dictionary<string, object?>(StringComparer.Ordinal) { ["type"] = type.Trim() };
        if (!string.IsNullOrEmpty(value)) condition["value"] = value;
        return condition;
    }
}
