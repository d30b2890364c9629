namespace AmazonAds.Emulator.Unified;

/// <summary>Sponsored Display campaigns in writes. The document has no tactics: a new campaign gets the one for products.</summary>
internal static class DisplayCampaignItem
{
    private const string ForProducts = "T00020";

    public static void Create(UnifiedItem item)
    {
        item.Put("tactic", ForProducts);
        Update(item);
    }

    public static void Update(UnifiedItem item)
    {
        CampaignItem.Plain(item);
        item.Put("costType", item.Word("costType", "CPC", "VCPM"));
        if (CampaignItem.ReadAmount(item) is not var (amount, recurrence))
            return;
        if (recurrence is not (null or "DAILY"))
            item.Fail("ACTION_NOT_SUPPORTED", CampaignItem.Recurrence, "Sponsored Display campaigns have daily budgets");
        item.Put("budget", amount);
    }
}
