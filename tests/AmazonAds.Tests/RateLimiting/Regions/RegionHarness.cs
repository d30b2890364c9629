using System.Net;
using AmazonAds.Errors;
using AmazonAds.RateLimiting;
using AmazonAds.RateLimiting.Regions;
using AmazonAds.Tests.Testing;

namespace AmazonAds.Tests.RateLimiting.Regions;

/// <summary>One region on one hand-driven clock, told of answers by the test.</summary>
internal sealed class RegionHarness : IDisposable
{
    private readonly Dictionary<int, ProfileMark> marks = [];

    public RegionHarness()
    {
        WakeUps = new WakeUpQueue(Time);
        Region = new Region("https://region.example", WakeUps, Notices.Add);
    }

    public ManualTimeProvider Time { get; } = new();

    public WakeUpQueue WakeUps { get; }

    public Region Region { get; }

    public List<RegionNotice> Notices { get; } = [];

    public long Now => Time.GetTimestamp();

    public void Wait(double seconds) => Time.Advance(TimeSpan.FromSeconds(seconds));

    /// <summary>Every profile gets so many answers.</summary>
    public void Answer(IEnumerable<int> profiles, int times = 1) => Tell(profiles, times, null, sentAt: null);

    public void Throttle(IEnumerable<int> profiles, int times = 1, long? sentAt = null) => Tell(profiles, times, FailureKind.Throttled, sentAt);

    public void Fail(IEnumerable<int> profiles, int times = 1, long? sentAt = null, FailureKind kind = FailureKind.ServerFault) =>
        Tell(profiles, times, kind, sentAt);

    /// <summary>The region goes down: twenty profiles fail for three seconds.</summary>
    public void GoDown()
    {
        for (var second = 0; second < 3; second++)
        {
            Wait(1);
            Fail(Enumerable.Range(0, 20));
        }
    }

    public void Dispose()
    {
        Region.Dispose();
        WakeUps.Dispose();
    }

    private void Tell(IEnumerable<int> profiles, int times, FailureKind? kind, long? sentAt)
    {
        foreach (var profile in profiles)
        {
            if (!marks.TryGetValue(profile, out var mark)) marks.Add(profile, mark = new ProfileMark());
            for (var i = 0; i < times; i++)
                Region.Note(mark, null, sentAt ?? Now, kind is { } failure ? new AdsException(failure, "no") { Status = HttpStatusCode.ServiceUnavailable } : null);
        }
    }
}
