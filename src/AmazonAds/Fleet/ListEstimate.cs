namespace AmazonAds.Fleet;

/// <summary>What is known of a list after its first page, and of the exports that could take its place.</summary>
/// <param name="RowsLeft">Rows that are not listed yet.</param>
/// <param name="RowsOfPage">Rows that a page holds.</param>
/// <param name="Weight">What a page weighs against the profile's limit, in plain calls.</param>
/// <param name="CallsPerSecond">What the profile's limiter lets through.</param>
/// <param name="Exports">How many exports are needed: one, or two where ad groups must be known too.</param>
/// <param name="Ahead">How many exports wait for their turn already.</param>
public sealed record ListEstimate(long RowsLeft, int RowsOfPage, int Weight, double CallsPerSecond, int Exports, int Ahead);
