using AmazonAds.Entities;

namespace AmazonAds.Exports;

/// <summary>What to export.</summary>
/// <param name="Kind">What it holds.</param>
public sealed record ExportRequest(ExportKind Kind)
{
    /// <summary>The states there are.</summary>
    public static IReadOnlyList<string> AllStates { get; } = ["ARCHIVED", "ENABLED", "PAUSED"];

    /// <summary>The products there are.</summary>
    public static IReadOnlyList<AdProduct> AllProducts { get; } = [AdProduct.SponsoredBrands, AdProduct.SponsoredDisplay, AdProduct.SponsoredProducts];

    /// <summary>The advertising products; one or more.</summary>
    /// <value>All three by default.</value>
    public IReadOnlyList<AdProduct> AdProducts { get; init; } = AllProducts;

    /// <summary>The states; one or more. They are always sent, since Amazon would leave archived ones out.</summary>
    /// <value>All by default, archived included.</value>
    public IReadOnlyList<string> States { get; init; } = AllStates;
}
