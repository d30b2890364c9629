namespace AmazonAds.Pipeline;

/// <summary>The time that one attempt has: first what is left of the call, then what sending may take.</summary>
internal sealed class AttemptClock : IDisposable
{
    // The longest that a timer can be set for; who allows more has allowed for ever.
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(int.MaxValue);

    private readonly CancellationTokenSource source;
    private readonly CancellationTokenRegistration cancel;

    /// <summary>Starts the clock.</summary>
    /// <param name="left">The time left.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellationToken">The user's cancel, which ends the attempt as well.</param>
    public AttemptClock(TimeSpan left, TimeProvider time, CancellationToken cancellationToken)
    {
        source = new CancellationTokenSource(left < Longest ? left : Longest, time);
        cancel = cancellationToken.UnsafeRegister(static state => ((CancellationTokenSource)state!).Cancel(), source);
    }

    /// <summary>Ends waits when the time is up or the user cancels.</summary>
    public CancellationToken Token => source.Token;

    /// <summary>Whether the time is up, or the user has cancelled.</summary>
    public bool IsOver => source.IsCancellationRequested;

    /// <summary>Sets the time anew.</summary>
    /// <param name="longest">The longest that the next step may take.</param>
    /// <param name="left">The time left of the call.</param>
    public void Allow(TimeSpan longest, TimeSpan left) => source.CancelAfter(new[] { longest, left, Longest }.Min());

    /// <inheritdoc/>
    public void Dispose()
    {
        cancel.Dispose();
        source.Dispose();
    }
}
