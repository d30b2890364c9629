using System.Threading.RateLimiting;
using AmazonAds.RateLimiting;
using AmazonAds.Tests.Testing;

namespace AmazonAds.Tests.RateLimiting;

/// <summary>
/// A client that always wants more, before a server whose limit it does not know: calls in flight for a while, their
/// answers reported to the bucket, everything on one hand-driven clock and one thread.
/// </summary>
internal sealed class FleetOfOne : IDisposable
{
    private readonly ManualTimeProvider time = new();
    private readonly WakeUpQueue wakeUps;
    private readonly PriorityQueue<(long SentAt, bool Accepted), long> answers = new();
    private readonly Queue<Task<RateLimitLease>> asked = new();
    private readonly Random random;
    private readonly ThrottlingServer server;
    private readonly TimeSpan? retryAfter;

    public FleetOfOne(
        double ceiling, ThrottlingServer server, TimeSpan? retryAfter, int seed = 1)
    {
        this.server = server;
        this.retryAfter = retryAfter;
        random = new Random(seed);
        wakeUps = new WakeUpQueue(time);
        Bucket = new AdaptiveTokenBucket(new RateLimitSettings { RequestsPerSecond = ceiling }, wakeUps);
    }

    public AdaptiveTokenBucket Bucket { get; }

    /// <summary>Every call: when it came, and whether the server took it.</summary>
    public List<(double At, bool Accepted)> Calls { get; } = [];

    public double Now => time.Elapsed.TotalSeconds;

    public void Dispose()
    {
        Bucket.Dispose();
        wakeUps.Dispose();
    }

    public void Run(TimeSpan span)
    {
        var end = time.Elapsed + span;
        while (time.Elapsed < end)
        {
            Send();
            time.Advance(TimeSpan.FromMilliseconds(10));
            Hear();
        }
    }

    private void Send()
    {
        while (asked.Count < 4)
            asked.Enqueue(Bucket.AcquireAsync().AsTask());
        while (asked.Peek().IsCompleted)
        {
            _ = asked.Dequeue();
            var accepted = server.Accepts(Now);
            Calls.Add((Now, accepted));
            var sentAt = time.GetTimestamp();
            answers.Enqueue((sentAt, accepted), sentAt + TimeSpan.FromMilliseconds(random.Next(20, 180)).Ticks);
            asked.Enqueue(Bucket.AcquireAsync().AsTask());
        }
    }

    private void Hear()
    {
        while (answers.TryPeek(out var answer, out var due) && due <= time.GetTimestamp())
        {
            answers.Dequeue();
            if (!answer.Accepted)
                Bucket.OnThrottled(retryAfter, answer.SentAt);
        }
    }
}
