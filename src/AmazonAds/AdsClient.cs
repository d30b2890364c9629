using System.Threading.RateLimiting;
using AmazonAds.Authentication;
using AmazonAds.Budgets;
using AmazonAds.ChangeHistory;
using AmazonAds.Connections;
using AmazonAds.Diagnostics;
using AmazonAds.Entities;
using AmazonAds.Errors;
using AmazonAds.Exports;
using AmazonAds.Jobs;
using AmazonAds.Operations;
using AmazonAds.Pipeline;
using AmazonAds.RateLimiting;
using AmazonAds.Recommendations;
using AmazonAds.Reports;

namespace AmazonAds;

/// <summary>
/// The front door: one client holds the limits, the token cache, the pipeline and the entity sets for any number of
/// connections. Thread-safe; make one per process.
/// </summary>
public sealed class AdsClient : IDisposable
{
    private readonly Transport transport = new();
    private readonly Transport storage = Transport.OfBytes();
    // So high that no grant ever waits for another one's hanging sign-in, and low enough for the machine.
    private const int MostSignIns = 1000;

    private readonly RateLimiter gate;
    private readonly RateLimiter signInGate = InFlightGate.Create(MostSignIns);
    private readonly TokenCache tokens;
    private readonly RequestPipeline pipeline;

    /// <summary>Makes a client. Nothing is called.</summary>
    /// <param name="options">What it is made with; null for the defaults.</param>
    public AdsClient(AdsClientOptions? options = null)
    {
        options ??= new AdsClientOptions();
        Time = options.Time;
        Retry = options.Retry;
        var random = options.Random ?? RandomSource();
        NextRandom = random;
        gate = InFlightGate.Create(options.MaxInFlight);
        Limits = new RateLimiterSet(Time, options.RateLimit);
        Limits.SetForReports(options.ReportRateLimit);
        var signInRetry = new CallRetry(
            options.Retry, Time, random, (call, failure) => Telemetry.Repeated(call.Operation, null, failure.Kind));
        var refresher = new TokenRefresher(new TokenClient(transport, Time), signInRetry, signInGate, options.Retry, Time, RefreshTurns);
        tokens = new TokenCache(refresher.RefreshAsync, Time);
        pipeline = new RequestPipeline(
            Limits, tokens, gate, new RequestSender(new WireSender(transport), Time), options.Retry, Telemetry, Time, random);
        Profiles = new ProfileSet(this);
        Reports = new ReportSet(this, new FileStorage(storage));
        Exports = new ExportSet(this, new FileStorage(storage));
        Campaigns = new EntitySet<Campaign>(this, EntityKinds.Campaign);
        AdGroups = new EntitySet<AdGroup>(this, EntityKinds.AdGroup);
        Keywords = new EntitySet<Keyword>(this, EntityKinds.Keyword);
        Recommendations = new RecommendationSet(this);
        Budgets = new BudgetSet(this);
        BudgetRules = new BudgetRuleSet(this);
        Changes = new ChangeSet(this);
    }

    /// <summary>The rate limiters of all profiles.</summary>
    public RateLimiterSet Limits { get; }

    /// <summary>Metrics and traces.</summary>
    public AdsTelemetry Telemetry { get; } = new();

    /// <summary>The profiles that grants can see.</summary>
    public ProfileSet Profiles { get; }

    /// <summary>Reports.</summary>
    public ReportSet Reports { get; }

    /// <summary>Exports.</summary>
    public ExportSet Exports { get; }

    /// <summary>Campaigns.</summary>
    public EntitySet<Campaign> Campaigns { get; }

    /// <summary>Ad groups.</summary>
    public EntitySet<AdGroup> AdGroups { get; }

    /// <summary>Keywords.</summary>
    public EntitySet<Keyword> Keywords { get; }

    /// <summary>The bids and keywords that Amazon suggests.</summary>
    public RecommendationSet Recommendations { get; }

    /// <summary>The use of budgets, and the budgets that Amazon suggests.</summary>
    public BudgetSet Budgets { get; }

    /// <summary>Rules that raise budgets.</summary>
    public BudgetRuleSet BudgetRules { get; }

    /// <summary>Amazon's own record of changes.</summary>
    public ChangeSet Changes { get; }

    /// <summary>The entities of a kind.</summary>
    /// <typeparam name="T">The model.</typeparam>
    /// <param name="kind">The kind.</param>
    public EntitySet<T> Set<T>(EntityKind<T> kind)
        where T : AdsEntity, new() => new(this, kind);

    /// <summary>The turns in which tokens are refreshed while processes work together.</summary>
    internal RefreshTurns RefreshTurns { get; } = new();

    internal TimeProvider Time { get; }

    internal RetryOptions Retry { get; }

    internal Func<double> NextRandom { get; }

    /// <summary>Sends any request with sign-in, limits and repeats, and gives its answer, a success.</summary>
    /// <param name="connection">The connection it is made on.</param>
    /// <param name="request">The request.</param>
    /// <param name="options">Its time and gate; null for the defaults.</param>
    /// <param name="cancellationToken">Ends it; never repeated.</param>
    /// <exception cref="AdsException">It failed for good.</exception>
    public Task<AdsResponse> SendAsync(
        AdsConnection connection, AdsRequest request, AdsCallOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(connection);
        ArgumentNullException.ThrowIfNull(request);
        return pipeline.SendAsync(connection, request, options ?? AdsCallOptions.Default, cancellationToken);
    }

    /// <summary>
    /// Sends a request and follows its pages, whichever way they are asked for. Each page is to be disposed of, and the
    /// next one is asked for only then.
    /// </summary>
    /// <param name="connection">The connection it is made on.</param>
    /// <param name="request">The request of the first page; what it filters by stands on every page.</param>
    /// <param name="paging">How pages are asked for; null for what the catalog knows, else what the first answer shows.</param>
    /// <param name="items">The member of an answer that holds the items; null for what the catalog knows, else the only array.</param>
    /// <param name="options">Time and gate of each request; null for the defaults.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="AdsException">A request failed for good, or a page came twice.</exception>
    public IAsyncEnumerable<AnswerPage> SendPagesAsync(
        AdsConnection connection,
        AdsRequest request,
        OperationPaging? paging = null,
        string? items = null,
        AdsCallOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(connection);
        ArgumentNullException.ThrowIfNull(request);
        var operation = AdsOperations.Find(request.Method.Method, request.Path);
        var pages = new AnswerPages(request, paging ?? operation?.Paging, items ?? operation?.Items);
        return AnswerReader.ReadAsync((next, cancel) => SendAsync(connection, next, options, cancel), pages, cancellationToken);
    }

    /// <summary>Proves that a connection's grant is good by getting an access token for it.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="AdsAuthenticationException">Login with Amazon gave no token.</exception>
    public async Task ValidateAsync(AdsConnection connection, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(connection);
        tokens.Forget(connection);
        await tokens.GetAsync(connection, rejected: null, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Forgets a connection's access token.</summary>
    /// <param name="connection">The connection.</param>
    public void Forget(AdsConnection connection)
    {
        ArgumentNullException.ThrowIfNull(connection);
        tokens.Forget(connection);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        tokens.Dispose();
        Limits.Dispose();
        gate.Dispose();
        signInGate.Dispose();
        transport.Dispose();
        storage.Dispose();
        Telemetry.Dispose();
    }

    private static Func<double> RandomSource()
    {
        var source = new Random();
        return () =>
        {
            lock (source) return source.NextDouble();
        };
    }
}
