using AmazonAds.Errors;

namespace AmazonAds.RateLimiting.Regions;

/// <summary>What is known of one endpoint as a whole: its brake, its circuit, and the counts that work them.</summary>
internal sealed class Region : IDisposable
{
    private readonly object gate = new();
    private readonly WakeUpQueue wakeUps;
    private readonly Action<RegionNotice> notify;
    private RegionWindow current;
    private RegionWindow? previous;

    /// <param name="endpoint">Scheme, host and port of the API.</param>
    /// <param name="wakeUps">Gives the time and wakes those who wait.</param>
    /// <param name="notify">Told what changes.</param>
    public Region(string endpoint, WakeUpQueue wakeUps, Action<RegionNotice> notify)
    {
        Endpoint = endpoint;
        this.wakeUps = wakeUps;
        this.notify = notify;
        current = new RegionWindow(1, wakeUps.Clock.Now);
        Brake = new RegionBrake(wakeUps);
        Circuit = new RegionCircuit(wakeUps, (before, now) => notify(RegionNotice.OfOutage(endpoint, before, now)));
    }

    public string Endpoint { get; }

    public RegionBrake Brake { get; }

    public RegionCircuit Circuit { get; }

    /// <summary>Takes note of how an attempt ended.</summary>
    /// <param name="mark">The profile's, or null for calls that do not count against a profile's limit.</param>
    /// <param name="probe">Set when the attempt was to try the region.</param>
    /// <param name="sentAt">The timestamp at which it was sent.</param>
    /// <param name="failure">How it failed; null when it did not.</param>
    public void Note(ProfileMark? mark, RegionProbe? probe, long sentAt, AdsException? failure)
    {
        var now = wakeUps.Clock.Now;
        var window = WindowAt(now);
        switch (failure?.Kind)
        {
            case FailureKind.NotReached or FailureKind.ServerFault or FailureKind.Broken:
                var sent = wakeUps.Clock.At(sentAt);
                probe?.Failed(failure.Message);
                if (Circuit.IsNews(sent) && window.Fail(mark, sent, now)) Open(window, now, failure);
                break;
            case FailureKind.Throttled:
                probe?.Answered();

                // Connections and reports have queues of their own, of which a 429 tells nothing about profiles.
                if (mark is not null && Brake.IsNews(wakeUps.Clock.At(sentAt)) && window.Throttle(mark)) Lower(window, now);
                break;
            default:
                probe?.Answered();
                window.Take(mark);
                break;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Brake.Dispose();
        Circuit.Dispose();
    }

    private RegionWindow WindowAt(double now)
    {
        var window = Volatile.Read(ref current);
        return window.IsOver(now) ? Turn(window, now) : window;
    }

    private RegionWindow Turn(RegionWindow over, double now)
    {
        lock (gate)
        {
            if (current != over) return current;
            previous = now < over.StartedAt + (2 * RegionLaw.WindowSeconds) ? over : null;
            var next = new RegionWindow(over.Number + 1, now);
            Volatile.Write(ref current, next);
            return next;
        }
    }

    private void Lower(RegionWindow window, double now)
    {
        bool isNew;
        double rate;
        lock (gate)
        {
            if (current != window) return;
            rate = RegionLaw.RateTaken(window.Taken + (previous?.Taken ?? 0), now - (previous ?? window).StartedAt);
            isNew = Brake.Lower(rate);
            previous = null;
            Volatile.Write(ref current, new RegionWindow(window.Number + 1, now));
        }

        if (isNew) notify(RegionNotice.OfBrake(Endpoint, rate));
    }

    private void Open(RegionWindow window, double now, AdsException failure)
    {
        var ago = TimeSpan.FromSeconds(now - window.FailingSince);
        Circuit.Open(wakeUps.Clock.Time.GetUtcNow() - ago, failure.Message);
        lock (gate)
        {
            if (current != window) return;
            previous = null;
            Volatile.Write(ref current, new RegionWindow(window.Number + 1, now));
        }
    }
}
