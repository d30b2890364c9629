namespace AmazonAds.Storage;

/// <summary>What writing pages has done.</summary>
/// <param name="Rows">Rows seen; one that comes twice in a pass counts once.</param>
/// <param name="Added">Rows that were new.</param>
/// <param name="Changed">Rows that had changed, or had come back.</param>
/// <param name="Gone">Rows marked as gone.</param>
public readonly record struct PageOutcome(long Rows, long Added, long Changed, long Gone)
{
    /// <summary>Both together.</summary>
    public static PageOutcome operator +(PageOutcome left, PageOutcome right) => left.Add(right);

    /// <summary>Both together.</summary>
    /// <param name="other">The other.</param>
    public PageOutcome Add(PageOutcome other) =>
        new(Rows + other.Rows, Added + other.Added, Changed + other.Changed, Gone + other.Gone);
}
