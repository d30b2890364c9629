using System.IO.Compression;
using AmazonAds.Emulator.Data;
using AmazonAds.Emulator.Json;
using AmazonAds.Emulator.State;
using AmazonAds.Emulator.Unified;

namespace AmazonAds.Emulator.Exports;

/// <summary>The file of an export: rows as a JSON array, compressed.</summary>
internal static class ExportFile
{
    private const int FlushAt = 256 * 1024;

    public static byte[] Make(ExportDemand demand, ProfileRows rows)
    {
        using var file = new MemoryStream();
        using (var gzip = new GZipStream(file, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write("["u8);
            var separate = false;
            var json = new JsonBytes(FlushAt * 2);
            lock (rows.Gate)
            {
                foreach (var write in RowsOf(demand, rows))
                {
                    if (separate)
                        json.Raw(","u8);
                    separate = true;
                    write(json);
                    if (json.Length < FlushAt)
                        continue;
                    gzip.Write(json.Written.Span);
                    json.Dispose();
                    json = new JsonBytes(FlushAt * 2);
                }
            }

            gzip.Write(json.Written.Span);
            json.Dispose();
            gzip.Write("]"u8);
        }

        return file.ToArray();
    }

    private static IEnumerable<Action<JsonBytes>> RowsOf(ExportDemand demand, ProfileRows rows)
    {
        var sets = (demand.Singular switch
        {
            "campaign" => Campaigns(rows),
            "adGroup" => AdGroups(rows),
            "ad" => Ads(rows),
            _ => Targets(demand, rows),
        }).Where(set => demand.Products.Contains(set.Product));
        return sets.SelectMany(set => set.Rows.Where(row => demand.States.Contains(row.Row.State)).Select(row => row.Write));
    }

    private static IEnumerable<RowSet> Campaigns(ProfileRows rows) =>
    [
        Set(UnifiedWords.SponsoredProducts, rows.Campaigns.All(), row => json => ExportJson.Campaign(json, row, rows.Marketplace)),
        Set(UnifiedWords.SponsoredBrands, rows.Brands.Campaigns.All(), row => json => ExportJson.Campaign(json, row, rows.Marketplace)),
        Set(UnifiedWords.SponsoredDisplay, rows.Display.Campaigns.All(), row => json => ExportJson.Campaign(json, row, rows.Marketplace)),
    ];

    private static IEnumerable<RowSet> AdGroups(ProfileRows rows) =>
    [
        Set(UnifiedWords.SponsoredProducts, rows.AdGroups.All(), row => json =>
            ExportJson.AdGroup(json, row, UnifiedWords.SponsoredProducts, row.AdGroupId, row.CampaignId, row.Name, row.DefaultBid, null, rows.Marketplace)),
        Set(UnifiedWords.SponsoredBrands, rows.Brands.AdGroups.All(), row => json =>
            ExportJson.AdGroup(json, row, UnifiedWords.SponsoredBrands, row.AdGroupId, row.CampaignId, row.Name, null, null, rows.Marketplace)),
        Set(UnifiedWords.SponsoredDisplay, rows.Display.AdGroups.All(), row => json =>
            ExportJson.AdGroup(json, row, UnifiedWords.SponsoredDisplay, row.AdGroupId, row.CampaignId, row.Name, row.DefaultBid, row.CreativeType, rows.Marketplace)),
    ];

    private static IEnumerable<RowSet> Ads(ProfileRows rows) =>
    [
        Set(UnifiedWords.SponsoredProducts, rows.ProductAds.All(), row => json => ExportAdJson.Ad(json, row)),
        Set(UnifiedWords.SponsoredBrands, rows.Brands.Ads.All(), row => json => ExportAdJson.Ad(json, row)),
        Set(UnifiedWords.SponsoredDisplay, rows.Display.Ads.All(), row => json => ExportAdJson.Ad(json, row)),
    ];

    private static IEnumerable<RowSet> Targets(ExportDemand demand, ProfileRows rows)
    {
        var (products, brands) = (UnifiedWords.SponsoredProducts, UnifiedWords.SponsoredBrands);
        return
        [
            .. Keywords(products, rows.Keywords.All()), .. NegativeKeywords(products, rows.NegativeKeywords.All()),
            .. NegativeKeywords(products, rows.CampaignNegativeKeywords.All()), .. Positive(products, rows.Targets.All()),
            .. Negative(products, rows.NegativeTargets.All()), .. Negative(products, rows.CampaignNegativeTargets.All()),
            .. Keywords(brands, rows.Brands.Keywords.All()), .. NegativeKeywords(brands, rows.Brands.NegativeKeywords.All()),
            .. Positive(brands, rows.Brands.Targets.All()), .. Negative(brands, rows.Brands.NegativeTargets.All()),
            .. Display(rows.Display.Targets.All(), isNegative: false), .. Display(rows.Display.NegativeTargets.All(), isNegative: true),
        ];

        IEnumerable<RowSet> Keywords(string product, IEnumerable<EmulatedKeyword> all) =>
            Wanted(isNegative: false) ? [Set(product, all.Where(_ => Typed("KEYWORD") && Level(true)), row => json => ExportTargetJson.Keyword(json, row, product, rows.Marketplace))] : [];

        IEnumerable<RowSet> NegativeKeywords(string product, IEnumerable<EmulatedNegativeKeyword> all) => Wanted(isNegative: true)
            ? [Set(product, all.Where(row => Typed("KEYWORD") && Level(row.AdGroupId is not null)), row => json => ExportTargetJson.NegativeKeyword(json, row, product))]
            : [];

        IEnumerable<RowSet> Positive(string product, IEnumerable<EmulatedTarget> all) => Wanted(isNegative: false)
            ? [Set(product, all.Where(row => Typed(ExportTargetJson.TypeOf(row.Expression)) && Level(true)), row => json => ExportTargetJson.Target(json, row, product, rows.Marketplace))]
            : [];

        IEnumerable<RowSet> Negative(string product, IEnumerable<EmulatedNegativeTarget> all) => Wanted(isNegative: true)
            ? [Set(product, all.Where(row => Typed(ExportTargetJson.TypeOf(row.Expression)) && Level(row.AdGroupId is not null)), row => json => ExportTargetJson.NegativeTarget(json, row, product))]
            : [];

        IEnumerable<RowSet> Display(IEnumerable<EmulatedDisplayTarget> all, bool isNegative) => Wanted(isNegative)
            ? [Set(UnifiedWords.SponsoredDisplay, all.Where(row => Typed(ExportDisplayTargetJson.TypeOf(row)) && Level(true)), row => json => ExportDisplayTargetJson.Target(json, row, isNegative, rows.Marketplace))]
            : [];

        bool Wanted(bool isNegative) => demand.Negative?.Contains(isNegative ? "True" : "False") ?? true;

        bool Typed(string type) => demand.Types?.Contains(type) ?? true;

        bool Level(bool isOfAdGroup) => demand.Levels?.Contains(isOfAdGroup ? "AD_GROUP" : "CAMPAIGN") ?? true;
    }

    private static RowSet Set<TRow>(string product, IEnumerable<TRow> all, Func<TRow, Action<JsonBytes>> write)
        where TRow : EmulatedEntity => new(product, all.Select(row => ((EmulatedEntity)row, write(row))));

    private sealed record RowSet(string Product, IEnumerable<(EmulatedEntity Row, Action<JsonBytes> Write)> Rows);
}
