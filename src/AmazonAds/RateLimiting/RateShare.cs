namespace AmazonAds.RateLimiting;

/// <summary>A share of a budget.</summary>
/// <param name="Budget">The budget's name.</param>
/// <param name="Share">What may be used of it, from 0 to 1.</param>
/// <param name="Fair">What will be, once the others have given up what they have beyond it.</param>
public sealed record RateShare(string Budget, double Share, double Fair)
{
    /// <summary>Whether there is more to come.</summary>
    public bool IsBelowFair => Share < Fair - 1e-9;
}
