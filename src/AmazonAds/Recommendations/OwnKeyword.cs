namespace AmazonAds.Recommendations;

/// <summary>A keyword of the caller's own, to be ranked among the suggested ones.</summary>
/// <param name="Keyword">The text.</param>
/// <param name="MatchType"><c>BROAD</c>, <c>PHRASE</c> or <c>EXACT</c>; null for <c>BROAD</c>.</param>
public sealed record OwnKeyword(string Keyword, string? MatchType = null);
