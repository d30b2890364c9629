namespace AmazonAds.Emulator;

/// <summary>One Sponsored Display campaign as it stands in the emulator.</summary>
public sealed record EmulatedDisplayCampaign : EmulatedEntity
{
    /// <summary>The campaign's id, unique within its profile.</summary>
    public required long CampaignId { get; init; }

    /// <summary>The name, unique within its profile.</summary>
    public required string Name { get; init; }

    /// <summary><c>T00020</c> or <c>T00030</c>.</summary>
    public required string Tactic { get; init; }

    /// <summary><c>CPC</c> or <c>VCPM</c>.</summary>
    public required string CostType { get; init; }

    /// <summary>The daily budget in the profile's currency.</summary>
    public required decimal Budget { get; init; }

    /// <summary>The first day.</summary>
    public required DateOnly StartDate { get; init; }

    /// <summary>The last day; null runs on.</summary>
    public DateOnly? EndDate { get; init; }

    /// <summary>The portfolio, if any.</summary>
    public long? PortfolioId { get; init; }
}
