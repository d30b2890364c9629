namespace AmazonAds.Products.Caching;

/// <summary>One call under way, and how many look-ups wait for it.</summary>
/// <param name="keys">What it brings.</param>
/// <param name="resources">The resources it asks for.</param>
/// <param name="oneAttempt">Whether it gives up after one attempt.</param>
internal sealed class ProductFlight(IReadOnlyList<string> keys, IReadOnlyList<string> resources, bool oneAttempt) : IDisposable
{
    private readonly CancellationTokenSource cancellation = new();
    private readonly HashSet<string> resources = [.. resources];

    public IReadOnlyList<string> Keys => keys;

    public bool OneAttempt => oneAttempt;

    /// <summary>How many wait; guarded by the board.</summary>
    public int Waiters { get; set; }

    public Task<Landing> Task { get; set; } = null!;

    public CancellationToken CancellationToken => cancellation.Token;

    /// <summary>Whether it asks for all of a part.</summary>
    /// <param name="part">The part.</param>
    public bool Brings(ProductPart part) => part.Resources.All(resources.Contains);

    /// <summary>Gives it up.</summary>
    public void Cancel() => cancellation.Cancel();

    /// <inheritdoc/>
    public void Dispose() => cancellation.Dispose();
}
