namespace AmazonAds.Recommendations;

/// <summary>For which targets of Sponsored Display bids are wanted, and what they are to bring.</summary>
public sealed record DisplayBidQuery
{
    /// <summary>The most targets of one request; more are asked for by several.</summary>
    public const int MostClauses = 100;

    /// <summary>The most advertised products.</summary>
    public const int MostAsins = 10_000;

    /// <summary>The targets.</summary>
    public required IReadOnlyList<DisplayClause> Clauses { get; init; }

    /// <summary>The advertised products. Targets that speak of them cannot do without; bids for categories become more exact.</summary>
    public IReadOnlyList<string> Asins { get; init; } = [];

    /// <summary><c>clicks</c>, <c>conversions</c>, <c>reach</c> or a newer value, in any case. Default: <c>clicks</c>.</summary>
    public string BidOptimization { get; init; } = "clicks";

    /// <summary><c>cpc</c>, <c>vcpm</c> or a newer value, in any case; null for what the optimization goes with: <c>vcpm</c> for reach, else <c>cpc</c>.</summary>
    public string? CostType { get; init; }

    /// <summary><c>IMAGE</c>, <c>VIDEO</c> or a newer value, in any case; null for what Amazon takes, which is <c>IMAGE</c>.</summary>
    public string? CreativeType { get; init; }

    internal string BidOptimizationWord => BidOptimization.ToLowerInvariant();

    internal string CostTypeWord => CostType?.ToLowerInvariant() ?? (BidOptimizationWord == "reach" ? "vcpm" : "cpc");

    /// <summary>Why nothing can be asked so, or null when it can.</summary>
    public string? Refusal() =>
        Clauses.Count == 0 ? "There is nothing to bid on: give expressions." : SettingRefusal() ?? Clauses.Select(RefusalOf).FirstOrDefault(reason => reason is not null);

    /// <summary>Why a target cannot be asked about with these products, or null when it can.</summary>
    /// <param name="clause">The target.</param>
    public string? RefusalOf(DisplayClause clause)
    {
        ArgumentNullException.ThrowIfNull(clause);
        if (clause.Expression.Count == 0 || clause.Expression.Any(condition => string.IsNullOrWhiteSpace(condition.Type))) return "An expression needs a type.";
        return Asins.Count == 0 && clause.NeedsProducts
            ? $"'{clause}' is about the advertised products, so they are needed: give their ASINs, or an ad group that advertises some."
            : null;
    }

    /// <summary>Why no target at all can be asked about with these products and settings, or null when one can.</summary>
    public string? SettingRefusal()
    {
        if (Asins.Count > MostAsins) return $"Bids can be asked for with at most {MostAsins} products; these are {Asins.Count}.";
        if (Asins.FirstOrDefault(asin => asin.Length != 10 || !asin.All(char.IsAsciiLetterOrDigit)) is { } strange)
            return $"'{strange}' is not an ASIN: those have ten letters and digits.";
        if (string.IsNullOrWhiteSpace(BidOptimization)) return "What bids are optimized for is needed: clicks, conversions or reach.";
        return (BidOptimizationWord, CostTypeWord) is ("reach", "cpc") or ("clicks" or "conversions", "vcpm")
            ? $"Bids for {BidOptimizationWord} are not of the cost type {CostTypeWord}: reach is bid for by vcpm, clicks and conversions by cpc."
            : null;
    }
}
