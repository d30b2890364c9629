using System.Text.Json.Nodes;
using AmazonAds.Emulator.Data;
using AmazonAds.Emulator.Json;
using AmazonAds.Emulator.SponsoredBrands;
using AmazonAds.Emulator.Unified;

namespace AmazonAds.Emulator.Exports;

/// <summary>How targets of Sponsored Display look in exports: conditions within conditions stand flat too.</summary>
internal static class ExportDisplayTargetJson
{
    private static readonly (string Condition, string Match)[] Products =
        [("exactProduct", "PRODUCT_EXACT"), ("similarProduct", "PRODUCT_SIMILAR"), ("relatedProduct", "PRODUCT_RELATED")];

    public static string TypeOf(EmulatedDisplayTarget row)
    {
        var parts = JsonNode.Parse(row.Expression)!.AsArray();
        return parts[0]!["type"]!.ToString() switch
        {
            "audience" => "AUDIENCE",
            "views" or "purchases" => Inner(parts).Any(part => part.Type.StartsWith("asin", StringComparison.Ordinal)) ? "PRODUCT_CATEGORY_AUDIENCE" : "PRODUCT_AUDIENCE",
            _ => ExportTargetJson.TypeOf(UnifiedDisplaySegments.Read(row)),
        };
    }

    public static void Target(JsonBytes json, EmulatedDisplayTarget row, bool isNegative, Marketplace marketplace)
    {
        ExportTargetJson.Begin(json, row.TargetId, row.AdGroupId, row.CampaignId, UnifiedWords.SponsoredDisplay, isNegative, row.Bid, marketplace.CurrencyCode);
        json.Raw(",\"targetDetails\":{"u8);
        var (type, separate) = (TypeOf(row), false);
        var parts = JsonNode.Parse(row.Expression)!.AsArray();
        switch (type)
        {
            case "AUDIENCE":
                ExportTargetJson.Name(json, "audienceId", ref separate).Text(Inner(parts).First(part => part.Type == "audienceSameAs").Value!);
                break;
            case "PRODUCT_AUDIENCE" or "PRODUCT_CATEGORY_AUDIENCE":
                Audience(json, parts[0]!["type"]!.ToString(), Inner(parts), ref separate);
                break;
            case "PRODUCT":
                ExportTargetJson.Name(json, "matchType", ref separate).Text("PRODUCT_EXACT");
                ExportTargetJson.Name(json, "asin", ref separate).Text(parts[0]!["value"]!.ToString());
                break;
            case "AUTO":
                ExportTargetJson.Name(json, "matchType", ref separate).Text(BrandsForms.Capitals(parts[0]!["type"]!.ToString()));
                break;
            default:
                ExportTargetJson.Conditions(json, UnifiedDisplaySegments.Read(row), resolves: false, ref separate);
                break;
        }

        json.Raw("},\"targetType\":"u8).Text(type);
        ExportJson.End(json, row, "TARGET");
    }

    private static void Audience(JsonBytes json, string done, List<(string Type, string? Value)> conditions, ref bool separate)
    {
        ExportTargetJson.Conditions(json, conditions.Select(static part => new EmulatedPredicate(BrandsForms.Capitals(part.Type), part.Value)), resolves: false, ref separate);
        if (Products.FirstOrDefault(pair => conditions.Any(part => part.Type == pair.Condition)).Match is { } match)
            ExportTargetJson.Name(json, "matchType", ref separate).Text(match);
        ExportTargetJson.Name(json, "event", ref separate).Text(done.ToUpperInvariant());
        if (conditions.FirstOrDefault(static part => part.Type == "lookback").Value is { } days)
            ExportTargetJson.Name(json, "lookback", ref separate).Text(days);
    }

    private static List<(string Type, string? Value)> Inner(JsonArray parts) =>
        [.. parts[0]!["value"]!.AsArray().Select(static part => (part!["type"]!.ToString(), part["value"]?.ToString()))];
}
