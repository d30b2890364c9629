namespace AmazonAds.Pipeline;

/// <summary>Counts the requests of a piece of work: all calls that are given the same tally.</summary>
/// <param name="whole">The tally of the larger work that this one is part of, counted along; null for none.</param>
public sealed class CallTally(CallTally? whole = null)
{
    private long requests;
    private long answers;
    private long throttled;

    /// <summary>Requests sent, repeats included.</summary>
    public long Requests => Volatile.Read(ref requests);

    /// <summary>Requests that were answered with success.</summary>
    public long Answers => Volatile.Read(ref answers);

    /// <summary>Answers of 429.</summary>
    public long Throttled => Volatile.Read(ref throttled);

    internal void CountRequest()
    {
        Interlocked.Increment(ref requests);
        whole?.CountRequest();
    }

    internal void CountAnswer()
    {
        Interlocked.Increment(ref answers);
        whole?.CountAnswer();
    }

    internal void CountThrottled()
    {
        Interlocked.Increment(ref throttled);
        whole?.CountThrottled();
    }
}
