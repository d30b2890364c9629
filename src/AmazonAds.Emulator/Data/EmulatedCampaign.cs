namespace AmazonAds.Emulator;

/// <summary>One Sponsored Products campaign as it stands in the emulator.</summary>
public sealed record EmulatedCampaign : EmulatedEntity
{
    /// <summary>The campaign's id, unique within its profile.</summary>
    public required long CampaignId { get; init; }

    /// <summary>The name, unique within its profile.</summary>
    public required string Name { get; init; }

    /// <summary><c>MANUAL</c> or <c>AUTO</c>.</summary>
    public required string TargetingType { get; init; }

    /// <summary>The daily budget in the profile's currency.</summary>
    public required decimal Budget { get; init; }

    /// <summary>The first day.</summary>
    public required DateOnly StartDate { get; init; }

    /// <summary>The last day; null runs on.</summary>
    public DateOnly? EndDate { get; init; }

    /// <summary>The portfolio, if any.</summary>
    public long? PortfolioId { get; init; }

    /// <summary>The bidding strategy, such as <c>LEGACY_FOR_SALES</c>; null where none was given.</summary>
    public string? BiddingStrategy { get; init; }

    /// <summary>Percentages by placement, such as <c>PLACEMENT_TOP</c>.</summary>
    public IReadOnlyDictionary<string, int> PlacementBidding { get; init; } = new Dictionary<string, int>(StringComparer.Ordinal);

    /// <summary>Tags by name; null where the campaign has none.</summary>
    public IReadOnlyDictionary<string, string>? Tags { get; init; }
}
