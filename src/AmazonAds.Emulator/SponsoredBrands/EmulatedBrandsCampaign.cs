namespace AmazonAds.Emulator;

/// <summary>One Sponsored Brands campaign as it stands in the emulator. Bidding, brand, goal and tags are kept as they came.</summary>
public sealed record EmulatedBrandsCampaign : EmulatedEntity
{
    /// <summary>The campaign's id, unique within its profile.</summary>
    public required long CampaignId { get; init; }

    /// <summary>The name, unique within its profile.</summary>
    public required string Name { get; init; }

    /// <summary>The budget in the profile's currency.</summary>
    public required decimal Budget { get; init; }

    /// <summary><c>DAILY</c> or <c>LIFETIME</c>.</summary>
    public required string BudgetType { get; init; }

    /// <summary>The first day.</summary>
    public required DateOnly StartDate { get; init; }

    /// <summary>The last day; null runs on.</summary>
    public DateOnly? EndDate { get; init; }

    /// <summary>The portfolio, if any.</summary>
    public long? PortfolioId { get; init; }
}
