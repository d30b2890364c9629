using System.Net;
using AmazonAds.Connections;
using AmazonAds.Entities;
using AmazonAds.Errors;
using AmazonAds.Paging;
using AmazonAds.Pipeline;
using AmazonAds.Storage;

namespace AmazonAds.Fleet;

/// <summary>
/// One pass over a kind of a profile: pages into the store as they come; then what was not seen is asked for once more
/// by id, and marked gone when it is not there.
/// </summary>
/// <param name="client">The client.</param>
/// <param name="store">The store.</param>
/// <param name="meter">Counts how far the sync has come.</param>
/// <param name="call">Time, gate and tally of each request.</param>
/// <param name="pageSize">Rows per page; null for the service's own number.</param>
internal sealed class KindSync(AdsClient client, IAdsStore store, SyncMeter meter, AdsCallOptions call, int? pageSize)
{
    // Saved in place of a cursor with the last page: should the pass be interrupted now, only what is gone is left to find.
    private const string ListEnded = "";

    // Pages that may wait for their commit before the next one is taken.
    private const int MostUncommitted = 8;

    /// <summary>Passes over a kind, from where an interrupted pass stood if there is one.</summary>
    /// <param name="run">The run.</param>
    /// <param name="connection">The connection.</param>
    /// <param name="scope">Profile and kind.</param>
    /// <param name="earlier">How far the run had come, or null.</param>
    /// <param name="cancellationToken">Ends it; the next run carries on.</param>
    /// <returns>What the pass did.</returns>
    /// <exception cref="AdsException">It failed; the failure is noted in the store.</exception>
    public async Task<PageOutcome> RunAsync(
        SyncRun run, AdsConnection connection, SyncScope scope, SyncProgress? earlier, CancellationToken cancellationToken)
    {
        var resumed = earlier is { State: SyncState.Running, Pass: not null, Cursor: not null };
        var pass = resumed ? earlier!.Pass! with { Scope = scope } : await store.BeginPassAsync(run, scope, cancellationToken).ConfigureAwait(false);
        try
        {
            PageOutcome outcome;
            try
            {
                outcome = await ReadPagesAsync(connection, pass, resumed ? earlier!.Cursor : null, cancellationToken).ConfigureAwait(false);
            }
            catch (AdsApiException failure) when (resumed && failure.Status == HttpStatusCode.BadRequest)
            {
                // The saved cursor has ceased to work: this kind begins at its start.
                resumed = false;
                pass = await store.BeginPassAsync(run, scope, cancellationToken).ConfigureAwait(false);
                outcome = await ReadPagesAsync(connection, pass, null, cancellationToken).ConfigureAwait(false);
            }

            if (resumed) outcome += earlier!.Outcome;
            if (!pass.IsFirst) outcome += await FindGoneAsync(connection, pass, cancellationToken).ConfigureAwait(false);
            await store.EndPassAsync(pass, SyncState.Complete, null, cancellationToken).ConfigureAwait(false);
            return outcome;
        }
        catch (AdsException failure)
        {
            await store.EndPassAsync(pass, SyncState.Failed, failure.Message, CancellationToken.None).ConfigureAwait(false);
            throw;
        }
    }

    private async Task<PageOutcome> ReadPagesAsync(
        AdsConnection connection, SyncPass pass, string? cursor, CancellationToken cancellationToken)
    {
        if (cursor == ListEnded)
        {
            meter.Advance(0, 1);
            return default;
        }

        var query = EntityQuery.All with { PageSize = pageSize };
        var plan = PagePlan.For(pass.Scope.Kind, pass.Scope.Owner, query, cursor);
        var counted = 0.0;
        long rows = 0;
        var outcome = await WriteAllAsync(plan, connection, pass, isList: true, page =>
        {
            rows += page.Entities.Count;
            meter.AddRows(page.Entities.Count);
            if (page.TotalResults is not > 0) return;
            var fraction = Math.Min(0.99, (double)rows / page.TotalResults.Value);
            meter.Advance(counted, fraction);
            counted = fraction;
        }, cancellationToken).ConfigureAwait(false);
        meter.Advance(counted, 1);
        return outcome;
    }

    private async Task<PageOutcome> FindGoneAsync(AdsConnection connection, SyncPass pass, CancellationToken cancellationToken)
    {
        var outcome = default(PageOutcome);
        while (true)
        {
            var unseen = await store.ReadUnseenAsync(pass, pass.Scope.Kind.Filters.MaxIds, cancellationToken).ConfigureAwait(false);
            if (unseen.Count == 0) return outcome;

            var gone = new HashSet<string>(unseen, StringComparer.Ordinal);
            outcome += await AskByIdAsync(connection, pass, unseen, gone, cancellationToken).ConfigureAwait(false);
            if (gone.Count > 0)
                outcome += new PageOutcome(0, 0, 0, await store.MarkGoneAsync(pass, [.. gone], cancellationToken).ConfigureAwait(false));
        }
    }

    private async Task<PageOutcome> AskByIdAsync(
        AdsConnection connection, SyncPass pass, IReadOnlyList<string> unseen, HashSet<string> gone, CancellationToken cancellationToken)
    {
        // What the API gives no id cannot be asked for: see SponsoredBrandsKinds.ProductAd.
        List<string> ids = [.. unseen.Where(id => !id.Contains(':'))];
        if (ids.Count == 0) return default;
        var plan = PagePlan.For(pass.Scope.Kind, pass.Scope.Owner, new EntityQuery { Ids = ids });
        try
        {
            return await WriteAllAsync(plan, connection, pass, isList: false, page =>
            {
                foreach (var entity in page.Entities)
                {
                    if (pass.Scope.Kind.IdOf(entity) is { } id) gone.Remove(id);
                }
            }, cancellationToken).ConfigureAwait(false);
        }
        catch (AdsApiException failure) when (pass.Scope.Kind.OnePath is not null && failure.Status == HttpStatusCode.NotFound)
        {
            // Asked for one by one, what is gone is not found.
            return default;
        }
    }

    private async Task<PageOutcome> WriteAllAsync(
        IPagePlan plan, AdsConnection connection, SyncPass pass, bool isList, Action<EntityPage> onPage, CancellationToken cancellationToken)
    {
        var kind = pass.Scope.Kind;
        var outcome = default(PageOutcome);
        var uncommitted = new Queue<Task<PageOutcome>>();
        await foreach (var page in Pager.ReadAsync(plan, FetchAsync, cancellationToken).ConfigureAwait(false))
        {
            onPage(page);
            var write = new PageWrite(pass, page, isList ? CursorAfter(page, kind) : null, isList, page.Response!);
            uncommitted.Enqueue(await store.WriteAsync(write, cancellationToken).ConfigureAwait(false));

            // Accepted: from here the store's own queue bounds the memory, and the place serves the next request.
            page.Response!.ReleasePlace();
            if (uncommitted.Count >= MostUncommitted) outcome += await uncommitted.Dequeue().ConfigureAwait(false);
        }

        foreach (var write in uncommitted) outcome += await write.ConfigureAwait(false);
        return outcome;

        async Task<EntityPage> FetchAsync(AdsRequest request, CancellationToken stop)
        {
            var response = await client.SendAsync(connection, request, call, stop).ConfigureAwait(false);
            try
            {
                var page = kind.ReadPageWithBodies(response, pass.Scope.Owner);
                page.Response = response;
                return page;
            }
            catch
            {
                response.Dispose();
                throw;
            }
        }
    }

    // Offsets are no cursors: rows may have moved by the time a run is carried on, so such a list begins anew.
    private static string? CursorAfter(EntityPage page, EntityKind kind) =>
        page.NextToken ?? (kind.PageStyle == PageStyle.Cursor ? ListEnded : null);
}
