namespace AmazonAds.Authentication;

/// <summary>One refresh under way, and how many wait for it.</summary>
internal sealed class RefreshFlight : IDisposable
{
    private readonly CancellationTokenSource cancellation = new();

    /// <summary>A refresh.</summary>
    /// <param name="beside">Whether it runs beside a token that still serves, wanted even if nobody waits.</param>
    public RefreshFlight(bool beside) => Beside = beside;

    public bool Beside { get; }

    /// <summary>How many wait; guarded by the lock of the grant's tokens.</summary>
    public int Waiters { get; set; }

    public Task<AccessToken> Task { get; set; } = null!;

    public CancellationToken CancellationToken => cancellation.Token;

    /// <summary>Gives the refresh up.</summary>
    public void Cancel() => cancellation.Cancel();

    /// <inheritdoc/>
    public void Dispose() => cancellation.Dispose();
}
