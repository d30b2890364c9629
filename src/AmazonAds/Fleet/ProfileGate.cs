using System.Threading.RateLimiting;

namespace AmazonAds.Fleet;

/// <summary>A sync's gate as one profile passes it: the gate is told whether the profile begins or continues.</summary>
/// <param name="gate">The gate of the sync.</param>
/// <param name="turn">The profile's turn in the sync; null where none are kept.</param>
internal sealed class ProfileGate(BurstGate gate, ProfileTurn? turn) : RateLimiter
{
    private int passed = -1;

    /// <inheritdoc/>
    public override TimeSpan? IdleDuration => null;

    /// <inheritdoc/>
    public override RateLimiterStatistics? GetStatistics() => null;

    /// <inheritdoc/>
    protected override RateLimitLease AttemptAcquireCore(int permitCount) =>
        gate.TryEnter() ? new Place(gate) : new Place(null);

    /// <inheritdoc/>
    protected override async ValueTask<RateLimitLease> AcquireAsyncCore(int permitCount, CancellationToken cancellationToken)
    {
        var continues = (uint)Interlocked.Increment(ref passed) % BurstGate.PlacesInARow != 0;
        var entering = gate.EnterAsync(continues, cancellationToken);

        // Only now is the profile counted among those that have a place or wait for one.
        turn?.Arrive();
        await entering.ConfigureAwait(false);
        return new Place(gate);
    }

    /// <summary>A place in the gate, or none.</summary>
    private sealed class Place(BurstGate? held) : RateLimitLease
    {
        private BurstGate? held = held;

        public override bool IsAcquired { get; } = held is not null;

        public override IEnumerable<string> MetadataNames => [];

        public override bool TryGetMetadata(string metadataName, out object? metadata)
        {
            metadata = null;
            return false;
        }

        protected override void Dispose(bool disposing)
        {
            Interlocked.Exchange(ref held, null)?.Leave();
            base.Dispose(disposing);
        }
    }
}
