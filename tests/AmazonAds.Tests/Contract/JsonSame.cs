using System.Globalization;
using System.Text.Json;

namespace AmazonAds.Tests.Contract;

/// <summary>Whether two JSON texts say the same: members in any order, a number or a truth value written as text is what it says.</summary>
internal static class JsonSame
{
    public static void Assert(JsonElement expected, JsonElement actual, string where)
    {
        if (Difference(expected, actual, "$") is { } difference)
            Xunit.Assert.Fail($"{where}: {difference}\nexpected {expected.GetRawText()}\nactual   {actual.GetRawText()}");
    }

    public static string? Difference(JsonElement expected, JsonElement actual, string at)
    {
        if (Number(expected) is { } left && Number(actual) is { } right) return left == right ? null : $"{at} is {right} in place of {left}";
        if (expected.ValueKind == JsonValueKind.String && actual.ValueKind is JsonValueKind.True or JsonValueKind.False
            && bool.TryParse(expected.ToString(), out var flag))
        {
            return flag == actual.GetBoolean() ? null : $"{at} is {actual} in place of {expected}";
        }

        if (expected.ValueKind != actual.ValueKind) return $"{at} is {actual.ValueKind} in place of {expected.ValueKind}";
        switch (expected.ValueKind)
        {
            case JsonValueKind.Object:
                var members = expected.EnumerateObject().ToDictionary(member => member.Name, member => member.Value);
                var others = actual.EnumerateObject().ToDictionary(member => member.Name, member => member.Value);
                var odd = members.Keys.Except(others.Keys).Select(name => $"{at}.{name} is missing")
                    .Concat(others.Keys.Except(members.Keys).Select(name => $"{at}.{name} is too much")).FirstOrDefault();
                return odd ?? members.Select(member => Difference(member.Value, others[member.Key], $"{at}.{member.Key}")).FirstOrDefault(found => found is not null);
            case JsonValueKind.Array:
                if (expected.GetArrayLength() != actual.GetArrayLength()) return $"{at} has {actual.GetArrayLength()} items in place of {expected.GetArrayLength()}";
                return expected.EnumerateArray().Zip(actual.EnumerateArray()).Select((pair, index) => Difference(pair.First, pair.Second, $"{at}[{index}]"))
                    .FirstOrDefault(found => found is not null);
            default:
                return expected.ToString() == actual.ToString() ? null : $"{at} is {actual} in place of {expected}";
        }
    }

    private static decimal? Number(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Number => element.GetDecimal(),
        JsonValueKind.String when decimal.TryParse(element.GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number,
        _ => null,
    };
}
