using AmazonAds.Emulator.Data;
using AmazonAds.Emulator.Json;

namespace AmazonAds.Emulator.SponsoredProducts;

/// <summary>How targeting expressions look on the wire.</summary>
internal static class ExpressionJson
{
    public static JsonBytes Expression(this JsonBytes json, IReadOnlyList<EmulatedPredicate> expression) => Parts(json, expression, static part => part);

    /// <summary>The expression with names in place of ids.</summary>
    public static JsonBytes Resolved(this JsonBytes json, IReadOnlyList<EmulatedPredicate> expression) => Parts(json, expression, Catalog.Resolve);

    private static JsonBytes Parts(JsonBytes json, IReadOnlyList<EmulatedPredicate> expression, Func<EmulatedPredicate, EmulatedPredicate> spell)
    {
        json.Raw("["u8);
        for (var index = 0; index < expression.Count; index++)
        {
            var part = spell(expression[index]);
            json.Raw(index == 0 ? "{\"type\":"u8 : ",{\"type\":"u8).Text(part.Type).Optional(",\"value\":"u8, part.Value).Raw("}"u8);
        }

        return json.Raw("]"u8);
    }
}
