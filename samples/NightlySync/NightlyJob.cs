using System.Diagnostics;
using AmazonAds;
using AmazonAds.Batching;
using AmazonAds.Connections;
using AmazonAds.Diagnostics;
using AmazonAds.Emulator;
using AmazonAds.Fleet;
using AmazonAds.Storage.Sqlite;
using Spectre.Console;

namespace NightlySync;

/// <summary>Sync, change bids, sync again, check.</summary>
/// <param name="options">What it is run with.</param>
internal sealed class NightlyJob(JobOptions options)
{
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var emulator = new AdsEmulator(new EmulatorOptions { Profiles = options.Profiles, RequestsPerSecond = 4, Burst = 8 });
        await using var host = await EmulatorHost.StartAsync(emulator, cancellationToken: cancellationToken);
        var faults = new InjectedFaults(emulator);
        var connection = new AdsConnection(
            "nightly",
            EmulatorOptions.DefaultClientId,
            new Secret(EmulatorOptions.DefaultClientSecret),
            new Secret(EmulatorOptions.DefaultRefreshToken),
            AdsRegion.NA,
            host.Endpoint,
            host.TokenEndpoint);

        var path = options.Store ?? Path.Combine(Directory.CreateTempSubdirectory("nightly-sync-").FullName, "ads.db");
        AnsiConsole.MarkupLineInterpolated($"[bold]Nightly sync[/] of {options.Profiles:N0} emulated profiles at {host.Endpoint} into {path}");

        using var client = new AdsClient();
        await using var store = await SqliteStore.OpenAsync(path, TimeProvider.System, cancellationToken);
        var report = new JobReport();

        var first = await SyncAsync("First sync", client, store, connection, cancellationToken);
        report.AddSync("First sync", first);

        var changes = await BidPlan.ReadAsync(path, options.Bids, cancellationToken);
        var bids = await ChangeBidsAsync(client, connection, changes, cancellationToken);
        report.AddBids(bids);

        var second = await SyncAsync("Second sync", client, store, connection, cancellationToken);
        report.AddSync("Second sync", second);

        report.AddMetrics(client.Telemetry.Statistics);
        report.Print();
        return Verdict.Judge(first, bids, second, faults, emulator, path);
    }

    private static async Task<SyncSummary> SyncAsync(
        string title, AdsClient client, SqliteStore store, AdsConnection connection, CancellationToken cancellationToken)
    {
        var sync = new FleetSync(client, store);
        var started = Stopwatch.GetTimestamp();
        var results = new List<ProfileSyncResult>();
        await ProgressLine.ShowAsync(title, () => sync.Progress, async () =>
        {
            await foreach (var result in sync.RunAsync([new SyncTarget(connection)], cancellationToken)) results.Add(result);
        });
        return new SyncSummary(results, Stopwatch.GetElapsedTime(started));
    }

    private static async Task<IReadOnlyList<WriteOutcome>> ChangeBidsAsync(
        AdsClient client, AdsConnection connection, IReadOnlyList<BidChange> changes, CancellationToken cancellationToken)
    {
        await using var writer = new BatchWriter<decimal>(client, EntityWrites.KeywordBid, cancellationToken: cancellationToken);
        foreach (var change in changes)
            await writer.AddAsync(new WriteInput<decimal>(connection, change.ProfileId, change.KeywordId, change.Bid));

        var completing = writer.CompleteAsync();
        var outcomes = new List<WriteOutcome>(changes.Count);
        await foreach (var outcome in writer.ReadAsync(cancellationToken)) outcomes.Add(outcome);
        await completing;
        return outcomes;
    }
}
