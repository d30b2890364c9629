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
    /// <param name="leaves">Told of the first page and its weight: whether to leave the list there; null for never.</param>
    /// <returns>What the pass did, and the pass itself where its list was left.</returns>
    /// <exception cref="AdsException">It failed; the failure is noted in the store.</exception>
    public async Task<(PageOutcome Outcome, OpenPass? Open)> RunAsync(
        SyncRun run,
        AdsConnection connection,
        SyncScope scope,
        SyncProgress? earlier,
        CancellationToken cancellationToken,
        Func<EntityPage, int, bool>? leaves = null)
    {
        var resumed = earlier is { State: SyncState.Running, Pass: not null, Cursor: not null };
        var pass = resumed ? earlier!.Pass! with { Scope = scope } : await store.BeginPassAsync(run, scope, cancellationToken).ConfigureAwait(false);
        return await NotedAsync(pass, async () =>
        {
            var before = resumed ? earlier!.Outcome : default;
            OpenPass read;
            bool isLeft;
            try
            {
                (read, isLeft) = await ReadPagesAsync(connection, new OpenPass(pass, resumed ? earlier!.Cursor : null, before), leaves, cancellationToken).ConfigureAwait(false);
            }
            catch (AdsApiException failure) when (resumed && failure.Status == HttpStatusCode.BadRequest)
            {
                // The saved cursor has ceased to work: this kind begins at its start.
                pass = await store.BeginPassAsync(run, scope, cancellationToken).ConfigureAwait(false);
                (read, isLeft) = await ReadPagesAsync(connection, new OpenPass(pass, null, default), leaves, cancellationToken).ConfigureAwait(false);
            }

            return isLeft ? (default, read) : (read.Outcome + await EndPassAsync(connection, pass, cancellationToken).ConfigureAwait(false), (OpenPass?)null);
        }).ConfigureAwait(false);
    }

    /// <summary>Goes on with a list that was left.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="open">The pass.</param>
    /// <param name="cancellationToken">Ends it; the next run carries on.</param>
    /// <returns>What the pass did.</returns>
    /// <exception cref="AdsException">It failed; the failure is noted in the store.</exception>
    public Task<PageOutcome> CarryOnAsync(AdsConnection connection, OpenPass open, CancellationToken cancellationToken) =>
        NotedAsync(open.Pass, async () =>
        {
            var (read, _) = await ReadPagesAsync(connection, open, leaves: null, cancellationToken).ConfigureAwait(false);
            return read.Outcome + await EndPassAsync(connection, open.Pass, cancellationToken).ConfigureAwait(false);
        });

    /// <summary>Ends a pass whose rows all came otherwise than by list: finds what is gone.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="pass">The pass; all its pages are committed.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>What that did.</returns>
    /// <exception cref="AdsException">It failed; the failure is noted in the store.</exception>
    public Task<PageOutcome> EndAsync(AdsConnection connection, SyncPass pass, CancellationToken cancellationToken) =>
        NotedAsync(pass, () => EndPassAsync(connection, pass, cancellationToken));

    private async Task<T> NotedAsync<T>(SyncPass pass, Func<Task<T>> work)
    {
        try
        {
            return await work().ConfigureAwait(false);
        }
        catch (AdsException failure)
        {
            await store.EndPassAsync(pass, SyncState.Failed, failure.Message, CancellationToken.None).ConfigureAwait(false);
            throw;
        }
    }

    private async Task<PageOutcome> EndPassAsync(AdsConnection connection, SyncPass pass, CancellationToken cancellationToken)
    {
        var outcome = pass.IsFirst ? default : await FindGoneAsync(connection, pass, cancellationToken).ConfigureAwait(false);
        await store.EndPassAsync(pass, SyncState.Complete, null, cancellationToken).ConfigureAwait(false);
        return outcome;
    }

    private async Task<(OpenPass Read, bool IsLeft)> ReadPagesAsync(
        AdsConnection connection, OpenPass open, Func<EntityPage, int, bool>? leaves, CancellationToken cancellationToken)
    {
        if (open.Cursor == ListEnded)
        {
            meter.Advance(open.Fraction, 1);
            return (open, false);
        }

        var pass = open.Pass;
        var query = EntityQuery.All with { PageSize = pageSize };
        var plan = PagePlan.For(pass.Scope.Kind, pass.Scope.Owner, query, open.Cursor);
        var counted = open.Fraction;
        long rows = 0;
        var (cursor, isLeft, isFirst) = (open.Cursor, false, true);
        var outcome = open.Outcome + await WriteAllAsync(plan, connection, pass, isList: true, page =>
        {
            rows += page.Entities.Count;
            meter.AddRows(page.Entities.Count);
            (cursor, isLeft, isFirst) = (page.NextToken, isFirst && leaves?.Invoke(page, plan.First().Weight) == true, false);
            if (page.TotalResults is not > 0) return !isLeft;
            var fraction = Math.Max(counted, Math.Min(0.99, (double)rows / page.TotalResults.Value));
            meter.Advance(counted, fraction);
            counted = fraction;
            return !isLeft;
        }, cancellationToken).ConfigureAwait(false);
        if (!isLeft) meter.Advance(counted, 1);
        return (new OpenPass(pass, cursor, outcome, counted), isLeft);
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

                return true;
            }, cancellationToken).ConfigureAwait(false);
        }
        catch (AdsApiException failure) when (pass.Scope.Kind.OnePath is not null && failure.Status == HttpStatusCode.NotFound)
        {
            // Asked for one by one, what is gone is not found.
            return default;
        }
    }

    private async Task<PageOutcome> WriteAllAsync(
        IPagePlan plan, AdsConnection connection, SyncPass pass, bool isList, Func<EntityPage, bool> onPage, CancellationToken cancellationToken)
    {
        var kind = pass.Scope.Kind;
        var outcome = default(PageOutcome);
        var uncommitted = new Queue<Task<PageOutcome>>();
        await foreach (var page in Pager.ReadAsync(plan, FetchAsync, cancellationToken).ConfigureAwait(false))
        {
            var goesOn = onPage(page);
            var write = new PageWrite(pass, page, isList ? CursorAfter(page, kind) : null, isList, page.Response!);
            uncommitted.Enqueue(await store.WriteAsync(write, cancellationToken).ConfigureAwait(false));

            // Accepted: from here the store's own queue bounds the memory, and the place serves the next request.
            page.Response!.ReleasePlace();
            while (uncommitted.Count >= MostUncommitted || (uncommitted.TryPeek(out var first) && first.IsCompletedSuccessfully))
                outcome += await uncommitted.Dequeue().ConfigureAwait(false);
            if (!goesOn) break;
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
