using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace AmazonAds.Tests.OpenApi;

/// <summary>What schemas say about texts, numbers and sizes.</summary>
internal static class Scalars
{
    public static void CheckText(JsonElement schema, JsonElement value, string at, List<string> violations)
    {
        if (value.ValueKind != JsonValueKind.String)
        {
            violations.Add($"{at} is no text");
            return;
        }

        var text = value.GetString()!;
        CheckCount(schema, text.Length, "Length", at, violations);
        if (schema.TryGetProperty("pattern", out var pattern) && !Regex.IsMatch(text, pattern.GetString()!, RegexOptions.None, TimeSpan.FromSeconds(1)))
            violations.Add($"{at} does not match {pattern.GetString()}");
        var fits = Format(schema) switch
        {
            "date" => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
            "date-time" => DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out _) && text.Contains('T', StringComparison.Ordinal),
            _ => true,
        };
        if (!fits)
            violations.Add($"{at} is '{text}', no {Format(schema)}");
    }

    public static void CheckNumber(JsonElement schema, JsonElement value, string at, List<string> violations)
    {
        if (value.ValueKind != JsonValueKind.Number || !value.TryGetDecimal(out var number))
        {
            violations.Add($"{at} is no number");
            return;
        }

        var isWhole = number == decimal.Truncate(number);
        var format = Format(schema);
        if (schema.TryGetProperty("type", out var type) && type.GetString() == "integer" && !isWhole)
            violations.Add($"{at} is no whole number");
        if (format is "int32" && number is (< int.MinValue or > int.MaxValue))
            violations.Add($"{at} does not fit into int32");
        if (format is "int64" && number is (< long.MinValue or > long.MaxValue))
            violations.Add($"{at} does not fit into int64");
        if (schema.TryGetProperty("minimum", out var minimum) && number < minimum.GetDecimal())
            violations.Add($"{at} is below {minimum}");
        if (schema.TryGetProperty("maximum", out var maximum) && number > maximum.GetDecimal())
            violations.Add($"{at} is above {maximum}");
    }

    /// <summary>Checks a size against minItems, maxLength and their like.</summary>
    public static void CheckCount(JsonElement schema, int count, string what, string at, List<string> violations)
    {
        if (schema.TryGetProperty("min" + what, out var least) && count < least.GetInt32())
            violations.Add($"{at} has {count}, fewer than min{what} {least}");
        if (schema.TryGetProperty("max" + what, out var most) && count > most.GetInt32())
            violations.Add($"{at} has {count}, more than max{what} {most}");
    }

    private static string? Format(JsonElement schema) =>
        schema.TryGetProperty("format", out var format) ? format.GetString() : null;
}
