namespace NightlySync;

/// <summary>A new bid for a keyword.</summary>
/// <param name="ProfileId">The profile.</param>
/// <param name="KeywordId">The keyword.</param>
/// <param name="Bid">The new bid.</param>
internal sealed record BidChange(string ProfileId, string KeywordId, decimal Bid);
