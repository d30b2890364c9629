namespace AmazonAds.RateLimiting.Regions;

/// <summary>That a region is down.</summary>
/// <param name="Since">When the oldest request that failed was sent.</param>
/// <param name="Reason">How the last one failed.</param>
/// <param name="FailedProbes">How many probes have failed since.</param>
/// <param name="NextProbeAt">When the next one may go, in seconds on the set's clock.</param>
internal sealed record Outage(DateTimeOffset Since, string Reason, int FailedProbes, double NextProbeAt);
