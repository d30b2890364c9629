using System.Globalization;
using System.Text.Json;

namespace AmazonAds.Tests.Deciding;

/// <summary>
/// Whether two values say the same: the order of members is free, an absent member is null, and a number is the same
/// number in quotes.
/// </summary>
internal static class SameJson
{
    public static void Assert(JsonElement expected, JsonElement actual, string where)
    {
        switch (expected.ValueKind)
        {
            case JsonValueKind.Object:
                Xunit.Assert.Equal(Members(expected), Members(actual));
                foreach (var name in Members(expected)) Assert(expected.GetProperty(name), actual.GetProperty(name), $"{where}.{name}");
                break;
            case JsonValueKind.Array:
                Xunit.Assert.Equal(expected.GetArrayLength(), actual.GetArrayLength());
                foreach (var (left, right) in expected.EnumerateArray().Zip(actual.EnumerateArray())) Assert(left, right, where + "[]");
                break;
            case JsonValueKind.Number or JsonValueKind.String when Number(expected) is { } number:
                Xunit.Assert.True(number == Number(actual), $"{where}: {expected} became {actual}");
                break;
            default:
                Xunit.Assert.True(expected.ValueKind == actual.ValueKind && expected.ToString() == actual.ToString(), $"{where}: {expected} became {actual}");
                break;
        }
    }

    private static List<string> Members(JsonElement value) =>
        [.. value.EnumerateObject().Where(member => member.Value.ValueKind != JsonValueKind.Null).Select(member => member.Name).Order(StringComparer.Ordinal)];

    private static decimal? Number(JsonElement value) =>
        value.ValueKind is JsonValueKind.Number or JsonValueKind.String
        && decimal.TryParse(value.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
