namespace AmazonAds.Reports;

/// <summary>What a report is to hold, in Amazon's words, so that words that are new here pass through.</summary>
public sealed record ReportConfiguration
{
    /// <summary>The only file format there is.</summary>
    public const string GzipJson = "GZIP_JSON";

    /// <summary>The product, for instance <c>SPONSORED_PRODUCTS</c>.</summary>
    public required string AdProduct { get; init; }

    /// <summary>The type, for instance <c>spSearchTerm</c>.</summary>
    public required string ReportTypeId { get; init; }

    /// <summary>How rows are grouped.</summary>
    public required IReadOnlyList<string> GroupBy { get; init; }

    /// <summary>The columns.</summary>
    public required IReadOnlyList<string> Columns { get; init; }

    /// <summary>The filters.</summary>
    /// <value>None by default.</value>
    public IReadOnlyList<ReportFilter> Filters { get; init; } = [];

    /// <summary><c>SUMMARY</c> or <c>DAILY</c>.</summary>
    public required string TimeUnit { get; init; }

    /// <summary>The file format.</summary>
    /// <value><c>GZIP_JSON</c> by default.</value>
    public string Format { get; init; } = GzipJson;

    /// <summary>Whether another configuration asks for the same, in whichever order it names things.</summary>
    /// <param name="other">The other one.</param>
    public bool AsksForTheSameAs(ReportConfiguration other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return AdProduct == other.AdProduct
            && ReportTypeId == other.ReportTypeId
            && TimeUnit == other.TimeUnit
            && Format == other.Format
            && Same(GroupBy, other.GroupBy)
            && Same(Columns, other.Columns)
            && Same(Filters.Select(FilterText), other.Filters.Select(FilterText));
    }

    /// <summary>The names in an order of their own, for comparisons.</summary>
    internal IEnumerable<string> Canonical() =>
    [
        AdProduct, ReportTypeId, TimeUnit, Format,
        "groupBy", .. Sorted(GroupBy),
        "columns", .. Sorted(Columns),
        "filters", .. Sorted(Filters.Select(FilterText)),
    ];

    private static bool Same(IEnumerable<string> left, IEnumerable<string> right) => Sorted(left).SequenceEqual(Sorted(right), StringComparer.Ordinal);

    private static IEnumerable<string> Sorted(IEnumerable<string> names) => names.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    private static string FilterText(ReportFilter filter) => filter.Field + "=" + string.Join(',', Sorted(filter.Values));
}
