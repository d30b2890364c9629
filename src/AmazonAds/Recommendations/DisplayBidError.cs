namespace AmazonAds.Recommendations;

/// <summary>A target for which there is no suggestion.</summary>
/// <param name="Clause">The target.</param>
/// <param name="Code">Amazon's code, a status such as <c>400</c>; <c>noAnswer</c> where the answer cannot be told to be about it.</param>
/// <param name="Message">The reason.</param>
public sealed record DisplayBidError(DisplayClause Clause, string? Code, string? Message);
