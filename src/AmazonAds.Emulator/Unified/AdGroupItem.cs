namespace AmazonAds.Emulator.Unified;

/// <summary>Ad groups in writes.</summary>
internal static class AdGroupItem
{
    public static UnifiedSegment? Create(UnifiedItem item)
    {
        item.Require("adProduct", "campaignId", "name", "state");
        var product = item.Product() ?? "";
        item.Put("campaignId", item.Text("campaignId"));
        if (item.Has("creativeType") && product != UnifiedWords.SponsoredDisplay)
            item.Fail("ACTION_NOT_SUPPORTED", "creativeType", "Only Sponsored Display ad groups have it");
        item.Put("creativeType", item.Word("creativeType", "IMAGE", "VIDEO"));
        Common(item, product);
        return item.Error is not null ? null : product switch
        {
            UnifiedWords.SponsoredBrands => UnifiedBrandsSegments.AdGroups,
            UnifiedWords.SponsoredDisplay => UnifiedDisplaySegments.AdGroups,
            _ => UnifiedSegments.AdGroups,
        };
    }

    public static void Update(UnifiedItem item, UnifiedSegment segment)
    {
        item.Require("adGroupId");
        item.Product(segment.Product);
        item.Put("adGroupId", item.Text("adGroupId"));
        Common(item, segment.Product);
    }

    private static void Common(UnifiedItem item, string product)
    {
        item.Put("name", item.Text("name"));
        item.State();
        if (item.Has("bid") && product == UnifiedWords.SponsoredBrands)
            item.Fail("ACTION_NOT_SUPPORTED", "bid", "Sponsored Brands ad groups have no bid");
        item.Put("defaultBid", item.Number("bid.defaultBid"));
    }
}
