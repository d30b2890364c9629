namespace AmazonAds.PowerShell.Abstractions;

/// <summary>
/// Whether the reader of an output waits more than it works, lately: then whoever writes may be more. Waiting counts from the first
/// output on; before it, code is compiled and tokens are fetched, and only a long wait says something. One thread marks, any asks.
/// </summary>
internal sealed class ReaderPace
{
    // Seconds. What is older counts half as soon as so much has come.
    private const double Lately = 0.5;
    private const double LeastWait = 0.005;
    private const double LongWait = 0.4;

    private readonly TimeProvider time;
    private long marked;
    private double waited;
    private double worked;
    private double stretch;
    private bool hasTaken;
    private volatile bool isIdle;

    /// <summary>Begins now.</summary>
    /// <param name="time">The clock.</param>
    public ReaderPace(TimeProvider time)
    {
        this.time = time;
        marked = time.GetTimestamp();
    }

    /// <summary>Whether it waits more than it works, or nothing at all has come for a while.</summary>
    public bool IsIdle => isIdle;

    /// <summary>In the time since the last mark nothing came.</summary>
    public void Waited()
    {
        var span = Elapsed();
        stretch += span;
        if (hasTaken) waited += span;
        Judge();
    }

    /// <summary>In the time since the last mark output was written.</summary>
    public void Worked()
    {
        hasTaken = true;
        stretch = 0;
        worked += Elapsed();
        Judge();
    }

    private double Elapsed()
    {
        var now = time.GetTimestamp();
        var span = time.GetElapsedTime(marked, now).TotalSeconds;
        marked = now;
        return span;
    }

    private void Judge()
    {
        if (waited + worked > Lately)
        {
            waited /= 2;
            worked /= 2;
        }

        isIdle = stretch >= LongWait || waited > worked + LeastWait;
    }
}
