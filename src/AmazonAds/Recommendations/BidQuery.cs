namespace AmazonAds.Recommendations;

/// <summary>For what bids are wanted: expressions of an existing ad group, or of a new one that would advertise some products.</summary>
public sealed record BidQuery
{
    /// <summary>The most products of a new ad group.</summary>
    public const int MostAsins = 50;

    /// <summary>The most expressions of one request; more are asked for by several.</summary>
    public const int MostExpressions = 100;

    /// <summary>What is bid on.</summary>
    public required IReadOnlyList<TargetingExpression> Expressions { get; init; }

    /// <summary>The existing ad group's campaign.</summary>
    public string? CampaignId { get; init; }

    /// <summary>The existing ad group.</summary>
    public string? AdGroupId { get; init; }

    /// <summary>The products of a new ad group; empty for an existing one.</summary>
    public IReadOnlyList<string> Asins { get; init; } = [];

    /// <summary>The bidding strategy of the new ad group's campaign. Default: <c>LEGACY_FOR_SALES</c>.</summary>
    public string BiddingStrategy { get; init; } = "LEGACY_FOR_SALES";

    /// <summary>The increases by placement of the new ad group's campaign, in percent from 0 to 900; at most three.</summary>
    public IReadOnlyDictionary<string, int> PlacementAdjustments { get; init; } = new Dictionary<string, int>(StringComparer.Ordinal);

    /// <summary>Whether it is wanted what other bids would bring. Amazon tells it for existing ad groups in the US only.</summary>
    public bool IncludeAnalysis { get; init; }

    /// <summary>Why nothing can be asked so, or null when it can.</summary>
    public string? Refusal()
    {
        if (Expressions.Count == 0) return "There is nothing to bid on: give keywords or expressions.";
        if (Expressions.Any(expression => string.IsNullOrWhiteSpace(expression.Type))) return "An expression needs a type.";
        if (Asins.Count > MostAsins) return $"A new ad group can be asked about with at most {MostAsins} products; these are {Asins.Count}.";
        if (PlacementAdjustments.Count > 3) return "There are three placements to adjust at most.";
        if (PlacementAdjustments.Any(adjustment => adjustment.Value is < 0 or > 900)) return "A placement is adjusted by 0 to 900 percent.";
        if (Asins.Count > 0) return AdGroupId is null ? null : "Ask about an existing ad group or about products of a new one, not about both.";
        return AdGroupId is null || CampaignId is null ? "An ad group and its campaign are needed, or the products of a new ad group." : null;
    }
}
