using AmazonAds.Connections;
using AmazonAds.Diagnostics;
using AmazonAds.Emulator;
using AmazonAds.Fleet;
using AmazonAds.Storage.Postgres;
using AmazonAds.Tests.Storage.Postgres;
using AmazonAds.Tests.Testing;

namespace AmazonAds.Tests.Fleet;

/// <summary>A fleet on an emulator and a PostgreSQL database that any number of syncs share, each with a client and a store of its own.</summary>
/// <param name="postgres">The server.</param>
internal sealed class SharedFleet(PostgresFixture postgres) : IAsyncDisposable
{
    public const int Profiles = 24;

    /// <summary>What each profile holds: 2 campaigns, 4 ad groups, 100 keywords, in 12 pages.</summary>
    public const int RowsEach = 106;

    private readonly PostgresStoreFixture fixture = new(postgres);

    public AdsEmulator Emulator { get; } = new(new EmulatorOptions
    {
        Profiles = Profiles, CampaignsPerProfile = 2, AdGroupsPerCampaign = 2, KeywordsPerAdGroup = 25, RequestsPerSecond = 0, Latency = TimeSpan.FromMilliseconds(5),
    });

    public FleetTruth Truth => new(Emulator, Ask);

    public IReadOnlyList<string> Ask(string sql) => fixture.Ask(sql);

    public Task<PostgresAddress> AddressAsync() => fixture.AddressAsync();

    public async Task<List<ProfileSyncResult>> RunAsync(SharedSync? sync = null)
    {
        sync ??= new SharedSync();
        var connection = new AdsConnection(
            "emulator", EmulatorOptions.DefaultClientId, new Secret(EmulatorOptions.DefaultClientSecret), new Secret(EmulatorOptions.DefaultRefreshToken),
            AdsRegion.NA).Through(new ListedHandler(Emulator.CreateHandler(), sync));
        return await RunAsync(await AddressAsync(), connection, sync);
    }

    public static async Task<List<ProfileSyncResult>> RunAsync(PostgresAddress address, AdsConnection connection, SharedSync sync)
    {
        using var client = new AdsClient(new AdsClientOptions { Time = sync.Time, RateLimit = TestClient.NoLimit });
        await using var store = await PostgresStore.OpenAsync(address, sync.Store, CancellationToken.None);
        var results = new List<ProfileSyncResult>();
        var fleet = new FleetSync(client, store, new SyncOptions { PageSize = 10, Kinds = sync.Kinds, MaxInFlight = 4, MaxAge = sync.MaxAge });
        await foreach (var result in fleet.RunAsync([new SyncTarget(connection)], sync.Cancel))
        {
            results.Add(result);
            sync.OnResult?.Invoke();
        }

        return results;
    }

    public ValueTask DisposeAsync() => fixture.DisposeAsync();

    private sealed class ListedHandler(HttpMessageHandler inner, SharedSync sync) : DelegatingHandler(inner)
    {
        private int lists;

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var path = request.RequestUri!.AbsolutePath;
            if (path == "/v2/profiles") sync.OnProfiles?.Invoke();
            if (path.EndsWith("/list", StringComparison.Ordinal) && sync.OnList is { } onList) await onList(Interlocked.Increment(ref lists));
            return await base.SendAsync(request, cancellationToken);
        }
    }
}
