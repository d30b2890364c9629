using System.Collections;

namespace AmazonAds.Entities;

/// <summary>
/// Reads the conditions of Sponsored Display targets from what people write: objects or hashtables with Type and Value,
/// where Value may be further conditions, and texts such as <c>asinSameAs=B000000001</c> or
/// <c>views(exactProduct;lookback=30)</c>, several with a semicolon between them. Types in capitals, as other products
/// have them (<c>ASIN_SAME_AS</c>), are brought into the spelling of this one.
/// </summary>
internal static class DisplayExpressionText
{
    /// <summary>The conditions as plain values.</summary>
    /// <param name="given">One condition or many.</param>
    /// <exception cref="FormatException">It is no condition.</exception>
    public static object Read(object given)
    {
        var conditions = Conditions(given).ToList();
        return conditions.Count > 0 ? conditions : throw new FormatException("There is no condition in it.");
    }

    private static IEnumerable<Dictionary<string, object?>> Conditions(object? given) => given switch
    {
        null => [],
        string text => Split(text).Select(FromText),
        TargetExpression { Conditions: { } inner } condition => [Condition(condition.Type, inner)],
        TargetExpression condition => [Condition(condition.Type, condition.Value)],
        IDictionary map => [FromMap(map)],
        IEnumerable list => list.Cast<object?>().SelectMany(Conditions),
        _ => throw new FormatException("A condition is a text such as asinSameAs=B000000001 or views(exactProduct;lookback=30), or has Type and Value."),
    };

    private static Dictionary<string, object?> FromText(string text)
    {
        var open = text.IndexOf('(', StringComparison.Ordinal);
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        if (open > 0 && (equals < 0 || open < equals))
            return text.EndsWith(')') ? Condition(text[..open], Split(text[(open + 1)..^1]).Select(FromText).ToList()) : throw Unbalanced(text);
        return equals < 0 ? Condition(text, null) : Condition(text[..equals], text[(equals + 1)..].Trim());
    }

    private static Dictionary<string, object?> FromMap(IDictionary map)
    {
        object? Of(string name) => map.Keys.Cast<object>().Where(key => name.Equals(key.ToString(), StringComparison.OrdinalIgnoreCase))
            .Select(key => map[key]).FirstOrDefault();
        var condition = Condition(Of("type")?.ToString(), Of("value"));
        if (Of("eventType") is { } eventType) condition["eventType"] = FieldValue.Shown(eventType);
        return condition;
    }

    private static Dictionary<string, object?> Condition(string? type, object? value)
    {
        if (string.IsNullOrWhiteSpace(type)) throw new FormatException("A condition needs a type.");
        var condition = new Dictionary<string, object?>(StringComparer.Ordinal) { ["type"] = Spelled(type.Trim()) };
        if (value is IEnumerable and not string) condition["value"] = value is List<Dictionary<string, object?>> read ? read : Conditions(value).ToList();
        else if (value is not null && FieldValue.Shown(value) is { Length: > 0 } text) condition["value"] = text;
        return condition;
    }

    private static string Spelled(string type)
    {
        if (type.Any(char.IsLower)) return type;
        var words = type.Split('_', StringSplitOptions.RemoveEmptyEntries).Select(word => word[0] + word[1..].ToLowerInvariant());
        var joined = string.Concat(words);
        return char.ToLowerInvariant(joined[0]) + joined[1..];
    }

    // At semicolons outside of brackets.
    private static List<string> Split(string text)
    {
        var parts = new List<string>();
        var depth = 0;
        var start = 0;
        for (var index = 0; index <= text.Length; index++)
        {
            var letter = index < text.Length ? text[index] : ';';
            if (letter == '(') depth++;
            else if (letter == ')' && --depth < 0) throw Unbalanced(text);
            if (index < text.Length && (letter != ';' || depth > 0)) continue;
            if (text[start..index].Trim() is { Length: > 0 } part) parts.Add(part);
            start = index + 1;
        }

        return depth == 0 ? parts : throw Unbalanced(text);
    }

    private static FormatException Unbalanced(string text) => new($"The brackets in '{text}' do not match.");
}
