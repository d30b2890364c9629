using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace AmazonAds.Products.Caching;

/// <summary>
/// One look-up of the smart cache: what is fresh in the memory, then what is in the database, then calls for what is missing.
/// Each id is given as soon as all that was asked about it is there.
/// </summary>
internal sealed class SmartLookUp
{
    // How often a look-up begins again with what became too old while it waited for its turn.
    private const int MostRounds = 3;

    private readonly CacheParts parts;
    private readonly CallMaker calls;
    private readonly ProductConnection connection;
    private readonly ProductQuestion question;
    private readonly ProductDemand demand;
    private readonly ProductCacheOptions options;
    private readonly ProductScope scope;
    private readonly HashSet<ProductFlight> joined = [];
    private readonly Channel<ProductEntry> found = Channel.CreateUnbounded<ProductEntry>(new UnboundedChannelOptions { SingleReader = true });

    public SmartLookUp(
        CacheParts parts, CallMaker calls, ProductConnection connection, ProductQuestion question, ProductDemand demand, ProductCacheOptions options)
    {
        this.parts = parts;
        this.calls = calls;
        this.connection = connection;
        this.question = question;
        this.demand = demand;
        this.options = options;
        scope = question.Scope(connection, question.IdKind);
    }

    /// <summary>Looks everything up.</summary>
    /// <param name="cancellationToken">Ends it. Calls that others wait for as well go on.</param>
    public async IAsyncEnumerable<ProductEntry> RunAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        parts.Counter.Wanted((question.Ids.Count + ProductRequests.MostIds - 1) / ProductRequests.MostIds);
        var (hits, pending) = LookIntoMemory();
        if (pending.Count == 0)
        {
            foreach (var hit in hits) yield return hit;
            yield break;
        }

        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var work = Task.Run(() => WorkAsync(pending, ending.Token), CancellationToken.None);
        try
        {
            foreach (var hit in hits) yield return hit;
            await foreach (var entry in found.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false)) yield return entry;
        }
        finally
        {
            await ending.CancelAsync().ConfigureAwait(false);
            await work.ConfigureAwait(false);
            foreach (var flight in joined) parts.Board.Leave(flight);
        }
    }

    private (List<ProductEntry> Hits, List<PendingId> Pending) LookIntoMemory()
    {
        var hits = new List<ProductEntry>();
        var pending = new List<PendingId>();
        foreach (var id in question.Ids)
        {
            var key = new ProductKey(scope, question.IdKind, id);
            var record = options.NoCache ? ProductRecord.Empty : parts.Memory.Find(key);
            if (TryHit(key, record, ProductSource.Memory) is { } hit) hits.Add(hit);
            else pending.Add(new PendingId(key, record, ProductSource.Memory));
        }

        return (hits, pending);
    }

    private ProductEntry? TryHit(ProductKey key, ProductRecord record, ProductSource source)
    {
        if (options.NoCache) return null;
        var selection = record.Select(demand);
        if (selection.Missing(parts.Time.GetUtcNow(), options.MaxAge).Count > 0) return null;
        parts.Counter.Hit(source);
        return Entry(key.Id, selection, source);
    }

    private static ProductEntry Entry(string id, ProductSelection selection, ProductSource source) => new(id)
    {
        Json = selection.IsUnknown ? default(ReadOnlyMemory<byte>?) : selection.Json,
        Error = selection.Error,
        IsUnknown = selection.IsUnknown,
        PriceAsOf = selection.PriceAsOf,
        ContentAsOf = selection.ContentAsOf,
        Source = source,
    };

    private async Task WorkAsync(List<PendingId> pending, CancellationToken cancellationToken)
    {
        try
        {
            if (!options.NoCache) pending = await LookIntoStoreAsync(pending, cancellationToken).ConfigureAwait(false);
            var misses = pending.Count;
            for (var round = 1; pending.Count > 0; round++)
            {
                pending = parts.Board.Plan(() => PlanCalls(pending));
                if (round == 1) misses = pending.Count;
                var aged = new ConcurrentQueue<PendingId>();
                var isLast = round == MostRounds;
                await Task.WhenAll(pending.Select(id => FinishAsync(id, isLast ? null : aged, cancellationToken))).ConfigureAwait(false);
                pending = [.. aged];
            }

            parts.Counter.Miss(misses);
            found.Writer.Complete();
        }
        catch (Exception exception)
        {
            found.Writer.Complete(exception);
        }
    }

    private async Task<List<PendingId>> LookIntoStoreAsync(List<PendingId> pending, CancellationToken cancellationToken)
    {
        if (!parts.Store.IsThere) return pending;
        var ids = pending.ConvertAll(static id => id.Key.Id);
        var stored = await parts.Store.TryAsync(
            (store, token) => store.ReadFactsAsync(scope, question.IdKind, ids, token), [], cancellationToken).ConfigureAwait(false);
        if (stored.Count == 0) return pending;
        var facts = stored.ToLookup(static fact => fact.Key.Id, StringComparer.Ordinal);
        var left = new List<PendingId>();
        foreach (var id in pending)
        {
            if (facts.Contains(id.Key.Id))
            {
                id.Record = parts.Memory.Add(id.Key, facts[id.Key.Id]);
                id.Source = ProductSource.Database;
            }

            if (TryHit(id.Key, id.Record, id.Source) is { } hit) found.Writer.TryWrite(hit);
            else left.Add(id);
        }

        return left;
    }

    // Under the board's lock: what has landed since the memory was looked at is in the memory, all else is on the board.
    private List<PendingId> PlanCalls(List<PendingId> pending)
    {
        var now = parts.Time.GetUtcNow();
        var left = new List<PendingId>();
        var missing = new List<MissingId>();
        foreach (var id in pending)
        {
            id.Flights.Clear();
            if (!options.NoCache) id.Record = id.Record.With(parts.Memory.Find(id.Key).Facts);
            if (id.Brought.Count == 0 && TryHit(id.Key, id.Record, id.Source) is { } hit)
            {
                found.Writer.TryWrite(hit);
                continue;
            }

            left.Add(id);
            var selection = id.Record.Select(demand);
            var hasOlder = !options.NoCache && selection.MayServe(now);
            var lacking = selection.Missing(now, options.MaxAge, id.Brought.Contains);
            if (JoinFlights(id, options.NoCache ? demand.Parts : lacking, hasOlder) is { } resources) missing.Add(new MissingId(id.Key.Id, resources, hasOlder));
        }

        var byId = left.ToDictionary(static id => id.Key.Id, StringComparer.Ordinal);
        foreach (var call in CallPacking.Pack(missing)) StartFlight(call, byId);
        return left;
    }

    // The resources that no call under way brings; null when all are on their way.
    private List<string>? JoinFlights(PendingId id, IReadOnlyList<ProductPart> lacking, bool hasOlder)
    {
        var aloft = parts.Board.Find(BoardKey(id.Key), hasOlder).ToList();
        var open = new List<ProductPart>();
        foreach (var part in lacking)
        {
            if (aloft.Find(flight => flight.Brings(part)) is { } flight) Join(id, flight);
            else open.Add(part);
        }

        return open.Count == 0 ? null : [.. open.SelectMany(static part => part.Resources).Order(StringComparer.Ordinal)];
    }

    private void StartFlight(PackedCall call, Dictionary<string, PendingId> byId)
    {
        // A call without resources would bring what Amazon thinks best; one that is wanted anyway costs no more.
        IReadOnlyList<string> resources = call.Resources.Count > 0 ? call.Resources : [.. demand.Resources.Take(1)];
        var part = question.For(call.Ids, resources);
        var flight = parts.Board.Start(
            new ProductFlight([.. call.Ids.Select(id => BoardKey(byId[id].Key))], resources, call.OneAttempt),
            token => calls.CallAsync(connection, part, options, call.OneAttempt, keepWhole: false, token));
        foreach (var id in call.Ids) Join(byId[id], flight);
    }

    private void Join(PendingId id, ProductFlight flight)
    {
        if (!id.Flights.Contains(flight)) id.Flights.Add(flight);
        if (joined.Add(flight)) parts.Board.Join(flight);
    }

    private string BoardKey(ProductKey key) =>
        string.Join('\n', key.Scope.Service, key.Scope.Marketplace, key.Scope.Context, connection.CredentialId, demand.Owner, key.Kind, key.Id);

    private async Task FinishAsync(PendingId id, ConcurrentQueue<PendingId>? aged, CancellationToken cancellationToken)
    {
        Exception? failure = null;
        string? requestId = null;
        var unsettled = false;
        ReadOnlyMemory<byte>? words = null;
        foreach (var flight in id.Flights)
        {
            try
            {
                var landing = await flight.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
                var facts = landing.Facts[id.Key.Id].ToList();
                id.Record = id.Record.With(facts);
                id.Brought.UnionWith(facts);
                requestId = landing.Answer.RequestId;
                if (landing.Unsettled.TryGetValue(id.Key.Id, out var error)) (unsettled, words) = (true, error);
            }
            catch (Exception exception) when (FailureRule.IsOfCall(exception))
            {
                failure = exception;
            }
        }

        var now = parts.Time.GetUtcNow();
        var selection = id.Record.Select(demand);
        if (selection.Missing(now, options.MaxAge, id.Brought.Contains).Count == 0)
        {
            found.Writer.TryWrite(Entry(id.Key.Id, selection, ProductSource.Api) with { RequestId = requestId });
        }
        else if (failure is null && !unsettled && aged is not null)
        {
            aged.Enqueue(id);
        }
        else
        {
            found.Writer.TryWrite(Otherwise(id, selection, now, failure, words));
        }
    }

    private ProductEntry Otherwise(PendingId id, ProductSelection selection, DateTimeOffset now, Exception? failure, ReadOnlyMemory<byte>? words)
    {
        if (!options.NoCache && FailureRule.LeavesOlder(failure) && selection.MayServe(now))
        {
            parts.Counter.Stale();
            return Entry(id.Key.Id, selection, id.Source) with { Stale = true, Failure = failure };
        }

        parts.Counter.Fail();
        return new ProductEntry(id.Key.Id) { Error = words, Failure = failure };
    }
}
