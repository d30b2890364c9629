using AmazonAds.Connections;
using AmazonAds.Diagnostics;
using AmazonAds.Emulator;
using AmazonAds.Entities;
using AmazonAds.Exports;
using AmazonAds.Pipeline;
using AmazonAds.Tests.OpenApi;
using AmazonAds.Tests.Testing;

namespace AmazonAds.Tests.Exports;

/// <summary>An emulator with something of everything, and the exports that tests ask it for.</summary>
internal sealed class ExportHarness : IDisposable
{
    public const string Files = "/report-files/*";

    public static readonly EmulatorOptions Options = new()
    {
        Profiles = 3, CampaignsPerProfile = 6, AutoCampaignsPerProfile = 1, AdGroupsPerCampaign = 2, KeywordsPerAdGroup = 4, TargetsPerAdGroup = 4,
        BrandsCampaignsPerProfile = 4, DisplayCampaignsPerProfile = 3, RequestsPerSecond = 0, ExportDelay = TimeSpan.FromSeconds(40),
    };

    public ExportHarness(EmulatorOptions? options = null, bool isChecked = false)
    {
        Emulator = new AdsEmulator(options ?? Options, Clock);
        Checking = isChecked ? new OpenApiCheckingHandler(Emulator.CreateHandler(), AdsDocuments.RequireWithUnified()) : null;
        // The clock goes on to the next look while an answer is being made: that must not look like an answer that hangs.
        Client = new AdsClient(new AdsClientOptions { Time = Clock, RateLimit = TestClient.NoLimit, Random = () => 0.5, Retry = TestClient.Unhurried });
        Connection = Connect("emulator");
    }

    public TestClock Clock { get; } = new();

    public AdsEmulator Emulator { get; }

    public OpenApiCheckingHandler? Checking { get; }

    public AdsClient Client { get; }

    public ExportSet Exports => Client.Exports;

    public AdsConnection Connection { get; }

    public IReadOnlyList<string> Profiles => [.. Emulator.Data.Profiles.Select(profile => profile.ProfileId.ToString())];

    public AdsConnection Connect(string name) => new AdsConnection(
        name, EmulatorOptions.DefaultClientId, new Secret(EmulatorOptions.DefaultClientSecret), new Secret(EmulatorOptions.DefaultRefreshToken), AdsRegion.NA)
        .Through(Checking ?? Emulator.CreateHandler());

    /// <summary>Asks, waits and receives.</summary>
    public Task<List<ExportRow>> ReceiveAsync(ExportRequest request, string? profile = null) => Clock.RunAsync(RowsAsync(request, profile ?? Profiles[0]));

    public async Task<ExportJob> MakeAsync(ExportRequest request, string profile)
    {
        var job = await Exports.CreateAsync(Connection, profile, request);
        await foreach (var outcome in Exports.CreatePoller(_ => Connection).WaitAsync(Each(job))) return outcome.Job;
        throw new InvalidOperationException("Nothing came.");
    }

    public Task<List<AdsEntity>> ListAsync(EntityKind kind, string? profile = null) => Clock.RunAsync(CollectAsync(kind, profile ?? Profiles[0]));

    public static async IAsyncEnumerable<T> Each<T>(params T[] items)
    {
        foreach (var item in items) yield return item;
        await Task.CompletedTask;
    }

    public void Dispose()
    {
        Client.Dispose();
        Checking?.Dispose();
    }

    private async Task<List<ExportRow>> RowsAsync(ExportRequest request, string profile)
    {
        var rows = new List<ExportRow>();
        await foreach (var row in Exports.ReadRowsAsync(Connection, await MakeAsync(request, profile))) rows.Add(row);
        return rows;
    }

    private async Task<List<AdsEntity>> CollectAsync(EntityKind kind, string profile)
    {
        var rows = new List<AdsEntity>();
        await foreach (var row in kind.ListAsync(Client, Connection, profile)) rows.Add(row);
        return rows;
    }
}
