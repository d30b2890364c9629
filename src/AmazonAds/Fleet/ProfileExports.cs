using AmazonAds.Connections;
using AmazonAds.Entities;
using AmazonAds.Errors;
using AmazonAds.Exports;
using AmazonAds.Pipeline;
using AmazonAds.RateLimiting;
using AmazonAds.Storage;

namespace AmazonAds.Fleet;

/// <summary>
/// Exports in place of lists, for one profile. An export serves all kinds that it holds; rows come into the store as they
/// are read, and what is gone is looked for only once the file was whole.
/// </summary>
internal sealed class ProfileExports(
    AdsClient client, IAdsStore store, SyncMeter meter, AdsCallOptions call, KindSync lists, AdsConnection connection, string profileId, Func<string, ValueTask>? say)
{
    // Kept of exports only: of a fleet that is listed, no ad group stays in memory.
    private readonly AdGroupBook adGroups = new();

    /// <summary>Which export holds a kind; null for what none does, or does not do as lists do.</summary>
    /// <param name="kind">The kind.</param>
    public static ExportKind? HolderOf(EntityKind kind) => kind.TableKind switch
    {
        // Lists of older Sponsored Brands ads name no ad; exports do: one ad would be two rows.
        { AdProduct: AdProduct.SponsoredBrands, Name: "ProductAd" } => null,
        var table when ExportKinds.Of(table) is not { } => null,
        { Name: "Campaign" } => ExportKind.Campaign,
        { Name: "AdGroup" } => ExportKind.AdGroup,
        { Name: "ProductAd" } => ExportKind.Ad,
        _ => ExportKind.Target,
    };

    /// <summary>Whether to leave a list after its first page.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="page">The first page.</param>
    /// <param name="weight">What a page weighs.</param>
    /// <returns>Both ways weighed; null where the list is at its end, or does not tell how long it is.</returns>
    public ExportChoice? Weigh(EntityKind kind, EntityPage page, int weight)
    {
        if (HolderOf(kind) is null || page.NextToken is null || page.TotalResults is not { } total) return null;
        var exports = ExportedPage.NeedsCampaign(kind) && !adGroups.IsWhole(kind.AdProduct) ? 2 : 1;
        var bucket = BucketKey.ForProfile(connection.Authority, profileId);
        var rate = client.Limits.Get(bucket, connection.Name).Describe(bucket, connection.Name).CurrentRate;
        return ExportRule.Weigh(new ListEstimate(total - page.Entities.Count, page.Entities.Count, weight, rate, exports, client.Exports.WaitingOf(connection)));
    }

    /// <summary>Takes kinds from an export.</summary>
    /// <param name="run">The run.</param>
    /// <param name="holder">The export that holds them.</param>
    /// <param name="kinds">The kinds, each with its pass if one has begun.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>What each pass did; null where the export failed and lists must do.</returns>
    /// <exception cref="AdsException">What is gone of the first kind could not be found; the failure is noted in the store.</exception>
    public async Task<IReadOnlyDictionary<EntityKind, PageOutcome>?> RunAsync(
        SyncRun run, ExportKind holder, IReadOnlyList<(EntityKind Kind, OpenPass? Open)> kinds, CancellationToken cancellationToken)
    {
        List<(EntityKind Kind, OpenPass Read)> read;
        try
        {
            await LearnAdGroupsAsync(kinds.Select(kind => kind.Kind), cancellationToken).ConfigureAwait(false);
            var job = await MakeAsync(holder, kinds.Select(kind => kind.Kind.AdProduct), cancellationToken).ConfigureAwait(false);
            read = await ReceiveAsync(run, job, kinds, cancellationToken).ConfigureAwait(false);
        }
        catch (AdsException failure)
        {
            await SayAsync($"The export of {Words(holder)} failed, so they are listed: {failure.Message}").ConfigureAwait(false);
            return null;
        }

        // The file was whole: only now can be told what is gone.
        var outcomes = new Dictionary<EntityKind, PageOutcome>();
        foreach (var (kind, pass) in read)
        {
            try
            {
                outcomes[kind] = pass.Outcome + await lists.EndAsync(connection, pass.Pass, cancellationToken).ConfigureAwait(false);
                meter.Advance(pass.Fraction, 1);
            }
            catch (AdsException) when (kind != kinds[0].Kind)
            {
                // It is noted. When its turn comes it is read again.
            }
        }

        return outcomes;
    }

    /// <summary>Says something about the profile.</summary>
    /// <param name="what">What.</param>
    public ValueTask SayAsync(string what) => say?.Invoke($"Profile {profileId}: {what}") ?? ValueTask.CompletedTask;

    /// <summary>What an export holds, in words.</summary>
    /// <param name="holder">The export.</param>
    public static string Words(ExportKind holder) => holder switch
    {
        ExportKind.AdGroup => "ad groups",
        ExportKind.Target => "keywords and targets",
        _ => holder.ToString().ToLowerInvariant() + "s",
    };

    private async Task<List<(EntityKind Kind, OpenPass Read)>> ReceiveAsync(
        SyncRun run, ExportJob job, IReadOnlyList<(EntityKind Kind, OpenPass? Open)> kinds, CancellationToken cancellationToken)
    {
        var passes = new Dictionary<EntityKind, (OpenPass Open, ExportedPage Page)>();
        foreach (var (kind, begun) in kinds)
        {
            var open = begun ?? new OpenPass(await store.BeginPassAsync(run, new SyncScope(profileId, kind), cancellationToken).ConfigureAwait(false), null, default);
            passes.Add(kind.TableKind, (open, new ExportedPage(open.Pass, adGroups)));
        }

        await foreach (var row in client.Exports.ReadRowsAsync(connection, job, cancellationToken).ConfigureAwait(false))
        {
            adGroups.Learn(row.Entity);
            if (!row.IsListed || !passes.TryGetValue(row.Entity.Kind!.TableKind, out var own)) continue;
            await own.Page.AddAsync(row, store, cancellationToken).ConfigureAwait(false);
            meter.AddRows(1);
        }

        var read = new List<(EntityKind, OpenPass)>();
        foreach (var (kind, _) in kinds)
        {
            var (open, page) = passes[kind.TableKind];
            read.Add((kind, open with { Outcome = open.Outcome + await page.EndAsync(store, cancellationToken).ConfigureAwait(false) }));
            if (job.Kind == ExportKind.AdGroup) adGroups.Complete(kind.AdProduct);
        }

        return read;
    }

    // They may have been listed, or have come in an earlier run: here they are not known then.
    private async Task LearnAdGroupsAsync(IEnumerable<EntityKind> kinds, CancellationToken cancellationToken)
    {
        List<AdProduct> products = [.. kinds.Where(ExportedPage.NeedsCampaign).Where(kind => kind.TableKind.Name != "AdGroup").Select(kind => kind.AdProduct).Distinct().Where(product => !adGroups.IsWhole(product))];
        if (products.Count == 0) return;
        var job = await MakeAsync(ExportKind.AdGroup, products, cancellationToken).ConfigureAwait(false);
        await foreach (var row in client.Exports.ReadRowsAsync(connection, job, cancellationToken).ConfigureAwait(false)) adGroups.Learn(row.Entity);
        foreach (var product in products) adGroups.Complete(product);
    }

    private async Task<ExportJob> MakeAsync(ExportKind holder, IEnumerable<AdProduct> products, CancellationToken cancellationToken)
    {
        var request = new ExportRequest(holder) { AdProducts = [.. products.Distinct().Order()] };
        var job = await client.Exports.CreateAsync(connection, profileId, request, call, cancellationToken).ConfigureAwait(false);
        var poller = client.Exports.CreatePoller(_ => connection, call);
        await foreach (var outcome in poller.WaitAsync(One(job), call.Timeout, cancellationToken).ConfigureAwait(false))
        {
            if (outcome.Failure is { } failure) throw failure;
            if (outcome.IsGone) throw Jobs.JobFailure.Gone(outcome.Job);
            if (!outcome.Job.IsCompleted) throw Jobs.JobFailure.NoFile(outcome.Job);
            return outcome.Job;
        }

        throw Jobs.JobFailure.Gone(job);
    }

    private static async IAsyncEnumerable<ExportJob> One(ExportJob job)
    {
        yield return job;
        await Task.CompletedTask.ConfigureAwait(false);
    }
}
