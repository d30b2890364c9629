namespace AmazonAds.Fleet;

/// <summary>A profile's turn in a sync, from its beginning to its end.</summary>
/// <param name="line">The line it began in.</param>
internal sealed class ProfileTurn(StartingLine line) : IDisposable
{
    private int hasArrived;
    private int hasEnded;

    /// <summary>Notes that it has come to the gate; only the first time counts.</summary>
    public void Arrive()
    {
        if (Interlocked.Exchange(ref hasArrived, 1) == 0) line.Arrived();
    }

    /// <summary>Ends it, and lets another begin.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref hasEnded, 1) == 0) line.Ended(Interlocked.Exchange(ref hasArrived, 1) == 1);
    }
}
