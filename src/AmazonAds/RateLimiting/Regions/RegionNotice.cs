using System.Globalization;

namespace AmazonAds.RateLimiting.Regions;

/// <summary>Something that a region as a whole has come to, in words for a person.</summary>
/// <param name="Endpoint">Scheme, host and port of the API.</param>
/// <param name="IsWarning">Whether somebody should know; else it is for the curious.</param>
/// <param name="Text">What happened.</param>
public sealed record RegionNotice(string Endpoint, bool IsWarning, string Text)
{
    internal static RegionNotice OfBrake(string endpoint, double rate) => new(endpoint, IsWarning: true, string.Create(
        CultureInfo.InvariantCulture,
        $"Many profiles of {endpoint} are throttled at once, so all of them together are held to what the region takes, {rate * 0.85:0.#} requests per second to begin with. The rate rises again with calm; Get-AdsRateLimit shows it."));

    internal static RegionNotice OfOutage(string endpoint, Outage? before, Outage? now) => (before, now) switch
    {
        (null, { } down) => new(endpoint, IsWarning: true, string.Create(
            CultureInfo.InvariantCulture,
            $"{endpoint} is down since {down.Since:yyyy-MM-dd HH:mm:ss}Z: most requests of several profiles fail. Calls wait within their own time, and one at a time tries whether it is up again. The last failure: {down.Reason}")),
        ({ } was, null) => new(endpoint, IsWarning: true, string.Create(
            CultureInfo.InvariantCulture, $"{endpoint} is up again; it was down since {was.Since:yyyy-MM-dd HH:mm:ss}Z.")),
        _ => new(endpoint, IsWarning: false, string.Create(
            CultureInfo.InvariantCulture,
            $"{endpoint} is still down after {now!.FailedProbes} attempt(s) to reach it; the next comes in {RegionLaw.SecondsToProbe(now.FailedProbes):0} s. The last failure: {now.Reason}")),
    };
}
