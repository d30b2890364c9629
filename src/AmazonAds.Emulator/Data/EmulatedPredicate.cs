namespace AmazonAds.Emulator;

/// <summary>One part of a targeting expression.</summary>
/// <param name="Type">What is compared, such as <c>ASIN_SAME_AS</c>.</param>
/// <param name="Value">With what; null where the type says all, as in automatic targeting.</param>
public sealed record EmulatedPredicate(string Type, string? Value = null);
