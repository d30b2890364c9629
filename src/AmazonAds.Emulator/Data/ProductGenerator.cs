namespace AmazonAds.Emulator.Data;

/// <summary>Makes the product ads and targets of one profile.</summary>
internal sealed class ProductGenerator(RowGenerator rows, WorldLayout layout, bool isVendor)
{
    public IdSpace AdIds => rows.IdsOf('d');

    public IdSpace TargetIds => rows.IdsOf('g');

    public EmulatedProductAd Ad(long index)
    {
        var (adGroup, ordinal) = layout.ProductAds.ParentOf(index);
        var parent = rows.AdGroupParent(adGroup);
        var hash = rows.HashOf('d', index);
        var created = RowGenerator.CreatedAt(hash);
        var product = (ulong)(parent.FirstPhrase * 1_000 + ordinal);
        var sku = isVendor ? null : Catalog.Sku(product);
        return new EmulatedProductAd
        {
            AdId = AdIds.IdOf(index),
            AdGroupId = parent.AdGroupId,
            CampaignId = parent.CampaignId,
            Asin = sku is null ? Catalog.Asin(product) : Catalog.AsinOfSku(sku),
            Sku = sku,
            State = RowGenerator.StateBelow(parent, ordinal, hash),
            CreatedAt = created,
            UpdatedAt = created.AddMinutes((hash >> 52) % 500),
        };
    }

    public EmulatedTarget Target(long index)
    {
        var (adGroup, ordinal) = layout.Targets.ParentOf(index);
        var parent = rows.AdGroupParent(adGroup);
        var hash = rows.HashOf('g', index);
        var created = RowGenerator.CreatedAt(hash);
        var automatic = adGroup >= layout.Targets.ManualParents;
        return new EmulatedTarget
        {
            TargetId = TargetIds.IdOf(index),
            AdGroupId = parent.AdGroupId,
            CampaignId = parent.CampaignId,
            ExpressionType = automatic ? "AUTO" : "MANUAL",
            Expression = automatic
                ? [new(WorldLayout.AutomaticTargets[(int)ordinal])]
                : Expression(ordinal, (ulong)(parent.FirstPhrase * 1_000 + ordinal)),
            Bid = (hash >> 28) % 100 < 30 ? null : rows.Amount(hash >> 32),
            State = RowGenerator.StateBelow(parent, ordinal, hash),
            CreatedAt = created,
            UpdatedAt = created.AddMinutes((hash >> 52) % 500),
        };
    }

    private static EmulatedPredicate[] Expression(long ordinal, ulong number) => (ordinal % 4) switch
    {
        0 => [new("ASIN_SAME_AS", Catalog.Asin(number))],
        1 => [new("ASIN_CATEGORY_SAME_AS", Catalog.Node(number))],
        2 => [new("ASIN_EXPANDED_FROM", Catalog.Asin(number))],
        _ =>
        [
            new("ASIN_CATEGORY_SAME_AS", Catalog.Node(number)),
            new("ASIN_BRAND_SAME_AS", Catalog.Node(number + 1)),
            new("ASIN_REVIEW_RATING_BETWEEN", "3-5"),
        ],
    };
}
