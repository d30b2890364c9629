using AmazonAds.Products;
using AmazonAds.RateLimiting;
using AmazonAds.RateLimiting.Regions;

namespace AmazonAds.PowerShell.Operations;

/// <summary>Puts ceilings and live buckets into the objects that a person sees.</summary>
internal static class RateLimitReport
{
    /// <summary>The default ceiling.</summary>
    /// <param name="settings">The ceiling.</param>
    public static AdsRateLimit OfDefault(RateLimitSettings settings) =>
        new() { Scope = "Default", RequestsPerSecond = settings.RequestsPerSecond, Burst = settings.Burst };

    /// <summary>A connection's ceiling, with the bucket of its calls without a profile if that is at work.</summary>
    /// <param name="connection">The connection's name.</param>
    /// <param name="settings">The ceiling.</param>
    /// <param name="state">The bucket, or null.</param>
    public static AdsRateLimit OfConnection(string connection, RateLimitSettings settings, RateLimitState? state) =>
        With(new() { Scope = "Connection", Connection = connection, RequestsPerSecond = settings.RequestsPerSecond, Burst = settings.Burst }, state);

    /// <summary>The ceiling of a region's requests for reports, with its bucket if that is at work.</summary>
    /// <param name="settings">The ceiling.</param>
    /// <param name="state">The bucket, or null.</param>
    public static AdsRateLimit OfReports(RateLimitSettings settings, RateLimitState? state) => With(
        new() { Scope = "Reports", Connection = state?.Connection, RequestsPerSecond = settings.RequestsPerSecond, Burst = settings.Burst }, state);

    /// <summary>The ceiling of a connection to the product catalogue, with the limiter of its credential.</summary>
    /// <param name="connection">The connection's name.</param>
    /// <param name="limiter">The limiter; connections of one credential share it.</param>
    public static AdsRateLimit OfProducts(string connection, ProductLimiter limiter)
    {
        var settings = limiter.Settings;
        var statistics = limiter.GetStatistics();
        return new()
        {
            Scope = "Products",
            Connection = connection,
            RequestsPerSecond = settings.RequestsPerSecond,
            Burst = settings.Burst,
            CurrentRate = Math.Round(limiter.CurrentRate, 3),
            Available = statistics?.CurrentAvailablePermits,
            Waiting = limiter.QueueLength,
            PausedFor = limiter.PausedFor,
            Acquired = statistics?.TotalSuccessfulLeases ?? 0,
            Throttled = limiter.ThrottledCount,
        };
    }

    /// <summary>A region that is held back as a whole, or down.</summary>
    /// <param name="state">How it stands.</param>
    public static AdsRateLimit OfRegion(RegionState state) => new()
    {
        Scope = "Region",
        Endpoint = state.Endpoint,
        DownSince = state.DownSince,
        RequestsPerSecond = state.DownSince is null ? Math.Round(state.BrakeCeiling ?? 0, 3) : 0,
        Burst = 0,
        CurrentRate = state.DownSince is null ? Math.Round(state.BrakeRate ?? 0, 3) : 0,
        Waiting = state.Waiting,
        PausedFor = state.PausedFor,
        Acquired = state.Acquired,
        Throttled = state.Throttled,
    };

    /// <summary>A profile's ceiling, with its bucket if that is at work.</summary>
    /// <param name="profileId">The profile.</param>
    /// <param name="connection">The connection whose ceiling holds where the profile has none of its own, or null.</param>
    /// <param name="settings">The ceiling.</param>
    /// <param name="state">The bucket, or null.</param>
    public static AdsRateLimit OfProfile(string profileId, string? connection, RateLimitSettings settings, RateLimitState? state) =>
        With(
            new()
            {
                Scope = "Profile",
                ProfileId = profileId,
                Connection = connection,
                RequestsPerSecond = settings.RequestsPerSecond,
                Burst = settings.Burst,
            },
            state);

    private static AdsRateLimit With(AdsRateLimit limit, RateLimitState? state) => state is null ? limit : limit with
    {
        CurrentRate = Math.Round(state.CurrentRate, 3),
        Available = Math.Round(state.Tokens, 3),
        Waiting = state.QueueLength,
        PausedFor = state.PausedFor,
        Acquired = state.AcquiredCount,
        Throttled = state.ThrottledCount,
    };
}
