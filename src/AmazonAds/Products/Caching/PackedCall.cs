namespace AmazonAds.Products.Caching;

/// <summary>One call that asks for what is missing.</summary>
/// <param name="Ids">Up to ten ids.</param>
/// <param name="Resources">What it asks for about each of them, sorted.</param>
/// <param name="OneAttempt">Whether every one of them has an older answer to fall back on.</param>
internal sealed record PackedCall(IReadOnlyList<string> Ids, IReadOnlyList<string> Resources, bool OneAttempt);
