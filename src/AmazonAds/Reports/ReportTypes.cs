namespace AmazonAds.Reports;

/// <summary>The types of report that are known: all of Sponsored Products, Brands and Display, version 3.</summary>
public static class ReportTypes
{
    private static readonly Dictionary<string, ReportType> ByName = new[]
    {
        SponsoredProductsReports.All, SponsoredBrandsReports.All, SponsoredDisplayReports.All,
    }.SelectMany(types => types).ToDictionary(type => type.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>Every known type.</summary>
    public static IReadOnlyCollection<ReportType> All => ByName.Values;

    /// <summary>A type by its name in any case, or null for one that is not known.</summary>
    /// <param name="name">The name, for instance <c>spSearchTerm</c>.</param>
    public static ReportType? Find(string? name) => name is not null && ByName.TryGetValue(name, out var type) ? type : null;
}
