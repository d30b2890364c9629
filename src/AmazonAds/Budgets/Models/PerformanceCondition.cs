using AmazonAds.Entities;

namespace AmazonAds.Budgets;

/// <summary>What a performance rule asks of a campaign.</summary>
public sealed class PerformanceCondition : AdsObject
{
    /// <summary><c>ACOS</c>, <c>CTR</c>, <c>CVR</c>, <c>ROAS</c>; of Sponsored Brands <c>IS</c>, <c>NTB</c>, <c>ROAS</c>; or a newer value.</summary>
    public string? MetricName { get; set; }

    /// <summary><c>GREATER_THAN</c>, <c>LESS_THAN_OR_EQUAL_TO</c>, ….</summary>
    public string? ComparisonOperator { get; set; }

    /// <summary>What the metric is compared with.</summary>
    public decimal? Threshold { get; set; }

    /// <summary>The condition in words.</summary>
    public override string ToString() => FormattableString.Invariant($"{MetricName} {ComparisonOperator} {Threshold}");
}
