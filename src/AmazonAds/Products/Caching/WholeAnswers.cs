using AmazonAds.Errors;

namespace AmazonAds.Products.Caching;

/// <summary>The simple cache: whole answers by their question.</summary>
/// <param name="parts">What look-ups share.</param>
/// <param name="calls">Makes calls.</param>
internal sealed class WholeAnswers(CacheParts parts, CallMaker calls)
{
    /// <summary>Answers a question, from the cache or by a call.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="question">The question, no longer than one call takes.</param>
    /// <param name="options">What the caller wants.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="AdsException">The call failed and nothing may serve in its place.</exception>
    public async Task<WholeAnswer> GetAsync(
        ProductConnection connection, ProductQuestion question, ProductCacheOptions options, CancellationToken cancellationToken)
    {
        var weight = Math.Max(1, question.Ids.Count);
        var key = KeptAnswer.KeyOf(connection, question.Operation, question.Body);
        parts.Counter.Wanted(1);
        KeptAnswer? kept = null;
        var source = ProductSource.Memory;
        if (parts.Caching != ProductCaching.None && !options.NoCache)
        {
            (kept, source) = await FindAsync(key, options, cancellationToken).ConfigureAwait(false);
            if (IsFresh(kept, options))
            {
                parts.Counter.Hit(source, weight);
                return Of(question, kept!.Answer, source);
            }
        }

        parts.Counter.Miss(weight);
        return await CallAsync(connection, question, options, key, (kept, source), cancellationToken).ConfigureAwait(false);
    }

    private static WholeAnswer Of(ProductQuestion question, ProductAnswer answer, ProductSource source) =>
        new(answer) { Source = source, PriceAsOf = question.HasPrice ? answer.At : null };

    private async Task<WholeAnswer> CallAsync(
        ProductConnection connection,
        ProductQuestion question,
        ProductCacheOptions options,
        string key,
        (KeptAnswer? Answer, ProductSource Source) older,
        CancellationToken cancellationToken)
    {
        var hasOlder = MayServe(older.Answer);
        var flight = parts.Board.Plan(() =>
        {
            // It may have landed since the memory was looked at.
            if (parts.Caching != ProductCaching.None && !options.NoCache && IsFresh(parts.Memory.FindAnswer(key), options)) return null;
            var found = parts.Board.Find(key, hasOlder).FirstOrDefault() ?? parts.Board.Start(
                new ProductFlight([key], [], hasOlder), token => calls.CallAsync(connection, question, options, hasOlder, keepWhole: true, token));
            parts.Board.Join(found);
            return found;
        });
        if (flight is null) return Of(question, parts.Memory.FindAnswer(key)!.Answer, ProductSource.Memory);
        try
        {
            var landing = await flight.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
            return Of(question, landing.Answer, ProductSource.Api);
        }
        catch (Exception failure) when (FailureRule.IsOfCall(failure))
        {
            var weight = Math.Max(1, question.Ids.Count);
            if (!FailureRule.LeavesOlder(failure) || !MayServe(older.Answer))
            {
                parts.Counter.Fail(weight);
                throw;
            }

            parts.Counter.Stale(weight);
            return Of(question, older.Answer!.Answer, older.Source) with { Stale = true, Failure = failure };
        }
        finally
        {
            parts.Board.Leave(flight);
        }
    }

    private async Task<(KeptAnswer? Answer, ProductSource Source)> FindAsync(string key, ProductCacheOptions options, CancellationToken cancellationToken)
    {
        var remembered = parts.Memory.FindAnswer(key);
        if (IsFresh(remembered, options) || !parts.Store.IsThere) return (remembered, ProductSource.Memory);
        var stored = await parts.Store.TryAsync((store, token) => store.ReadAnswerAsync(key, token), null, cancellationToken).ConfigureAwait(false);
        if (stored is null || stored.At <= remembered?.At) return (remembered, ProductSource.Memory);
        if (MayServe(stored)) parts.Memory.Add(stored);
        return (stored, ProductSource.Database);
    }

    private bool IsFresh(KeptAnswer? answer, ProductCacheOptions options) =>
        answer?.Judge(parts.Time.GetUtcNow(), options.MaxAge) == ProductFreshness.Fresh;

    private bool MayServe(KeptAnswer? answer) =>
        answer is not null && answer.Judge(parts.Time.GetUtcNow(), null) != ProductFreshness.Gone;
}
