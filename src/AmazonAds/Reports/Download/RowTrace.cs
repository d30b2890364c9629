namespace AmazonAds.Reports;

/// <summary>Rows in their order as one number: whether a file fetched again begins as it did before.</summary>
internal struct RowTrace
{
    private HashCode hash;

    /// <summary>How many rows it has seen.</summary>
    public long Count { get; private set; }

    /// <summary>Takes the next row in.</summary>
    /// <param name="row">The row.</param>
    public void Add(ReportRow row)
    {
        hash.AddBytes(row.Json.Span);
        Count++;
    }

    /// <summary>Whether another trace has seen the same rows.</summary>
    /// <param name="other">The other trace.</param>
    public readonly bool IsSameAs(RowTrace other)
    {
        var (left, right) = (hash, other.hash);
        return Count == other.Count && left.ToHashCode() == right.ToHashCode();
    }
}
