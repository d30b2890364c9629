using AmazonAds.Emulator.Listing;

namespace AmazonAds.Emulator.Data;

/// <summary>
/// How many generated rows lie below each parent: first those of the parents in manual campaigns, then the
/// others. Parents are campaigns, or the ad groups of campaigns.
/// </summary>
internal readonly record struct RowLayout(long Parents, long ManualParents, long PerManualParent, long PerOtherParent, long ParentsPerCampaign)
{
    public long Count => StartOf(Parents);

    /// <summary>Rows without a parent.</summary>
    public static RowLayout Flat(long count) => new(1, 1, count, 0, 0);

    public Run BelowParent(long parent) => new(StartOf(parent), StartOf(parent + 1));

    public Run BelowCampaign(long campaign) =>
        new(StartOfCampaign(campaign), StartOfCampaign(campaign + 1));

    /// <summary>The parent of a row, and which of the parent's rows it is.</summary>
    public (long Parent, long Ordinal) ParentOf(long index)
    {
        var manual = ManualParents * PerManualParent;
        return index < manual
            ? (index / PerManualParent, index % PerManualParent)
            : (ManualParents + (index - manual) / PerOtherParent, (index - manual) % PerOtherParent);
    }

    /// <summary>Ids of no campaign stand for positions far beyond the last one; those must not overflow.</summary>
    private long StartOfCampaign(long campaign) => StartOf(Math.Min(campaign, Parents) * ParentsPerCampaign);

    private long StartOf(long parent)
    {
        parent = Math.Min(parent, Parents);
        var manual = Math.Min(parent, ManualParents);
        return manual * PerManualParent + (parent - manual) * PerOtherParent;
    }
}
