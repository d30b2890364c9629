using AmazonAds.Authentication;
using AmazonAds.Diagnostics;
using AmazonAds.Errors;
using AmazonAds.Pipeline;

namespace AmazonAds.Products;

/// <summary>
/// The Creators API with sign-in, limits, ledger and repeats, for any number of connections. Thread-safe; make one per
/// process.
/// </summary>
public sealed class ProductClient : IProductApi, IDisposable
{
    // Calls are few: no sign-in ever waits long for another one's.
    private const int MostSignIns = 100;

    private readonly Transport transport = new();
    private readonly System.Threading.RateLimiting.RateLimiter signInGate = InFlightGate.Create(MostSignIns);
    private readonly TokenCache tokens;
    private readonly AdsTelemetry telemetry;
    private readonly bool ownsTelemetry;
    private readonly ProductPipeline pipeline;

    /// <summary>Makes a client. Nothing is called.</summary>
    /// <param name="options">What it is made with; null for the defaults.</param>
    public ProductClient(ProductClientOptions? options = null)
    {
        options ??= new ProductClientOptions();
        ownsTelemetry = options.Telemetry is null;
        telemetry = options.Telemetry ?? new AdsTelemetry();
        var random = options.Random ?? new Random().NextDouble;
        var jitter = () =>
        {
            lock (random) return random();
        };
        Limits = new ProductLimiterSet(options.Time, options.RateLimit);
        Time = options.Time;
        var ledger = new MemoryProductLedger();
        Ledger = options.Ledger ?? (_ => ledger);
        var signInRetry = new CallRetry(
            options.Retry, Time, jitter, (call, failure) => telemetry.Repeated(call.Operation, null, failure.Kind));
        var refresher = new TokenRefresher(new TokenClient(transport, Time), signInRetry, signInGate, options.Retry, Time);
        tokens = new TokenCache(refresher.RefreshAsync, Time);
        pipeline = new ProductPipeline(Limits, Ledger, tokens, new WireSender(transport), options, telemetry, jitter);
    }

    /// <summary>The limiters of all credentials.</summary>
    public ProductLimiterSet Limits { get; }

    /// <summary>The clock that everything runs by.</summary>
    public TimeProvider Time { get; }

    /// <summary>The ledger of a connection.</summary>
    public Func<ProductConnection, IProductLedger> Ledger { get; }

    /// <inheritdoc/>
    public Task<ProductAnswer> SendAsync(ProductConnection connection, ProductCall request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(connection);
        ArgumentNullException.ThrowIfNull(request);
        return pipeline.SendAsync(connection, request, cancellationToken);
    }

    /// <summary>Proves that a connection's credential is good by getting an access token for it. No call counts for that.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="AdsAuthenticationException">No token was given.</exception>
    public async Task ValidateAsync(ProductConnection connection, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(connection);
        tokens.Forget(connection);
        await tokens.GetAsync(connection, rejected: null, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Forgets a connection's access token.</summary>
    /// <param name="connection">The connection.</param>
    public void Forget(ProductConnection connection)
    {
        ArgumentNullException.ThrowIfNull(connection);
        tokens.Forget(connection);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        tokens.Dispose();
        Limits.Dispose();
        signInGate.Dispose();
        transport.Dispose();
        if (ownsTelemetry) telemetry.Dispose();
    }
}
