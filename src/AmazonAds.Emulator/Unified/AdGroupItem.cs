namespace AmazonAds.Emulator.Unified;

/// <summary>Ad groups in writes.</summary>
internal static class AdGroupItem
{
    public static void Create(UnifiedItem item)
    {
        item.Require("adProduct", "campaignId", "name", "state");
        item.Product();
        item.Put("campaignId", item.Text("campaignId"));
        Common(item);
    }

    public static void Update(UnifiedItem item)
    {
        item.Require("adGroupId");
        item.Product();
        item.Put("adGroupId", item.Text("adGroupId"));
        Common(item);
    }

    private static void Common(UnifiedItem item)
    {
        item.Put("name", item.Text("name"));
        item.State();
        item.Put("defaultBid", item.Number("bid.defaultBid"));
    }
}
