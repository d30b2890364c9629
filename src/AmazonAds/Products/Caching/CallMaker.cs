using System.Text.Json;
using AmazonAds.Errors;

namespace AmazonAds.Products.Caching;

/// <summary>Makes a call and keeps what it brings, whoever may want it.</summary>
/// <param name="parts">What look-ups share.</param>
internal sealed class CallMaker(CacheParts parts)
{
    /// <summary>Makes a call.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="question">What is asked.</param>
    /// <param name="options">What the caller wants.</param>
    /// <param name="oneAttempt">Whether one attempt is enough.</param>
    /// <param name="keepWhole">Whether the answer is kept as a whole.</param>
    /// <param name="cancellationToken">Gives it up. What has come is kept all the same.</param>
    /// <exception cref="AdsException">The call failed.</exception>
    public async Task<Landing> CallAsync(
        ProductConnection connection, ProductQuestion question, ProductCacheOptions options, bool oneAttempt, bool keepWhole, CancellationToken cancellationToken)
    {
        var call = new ProductCall(question.Operation, question.Body) { Priority = options.Priority, OneAttempt = oneAttempt, Timeout = options.Timeout };
        parts.Counter.Call();
        var answer = await parts.Api.SendAsync(connection, call, cancellationToken).ConfigureAwait(false);
        using var items = Read(question.Operation, answer);
        var unsettled = question.Ids.Where(id => !items.Items.ContainsKey(id) && !items.IsSettled(id))
            .ToDictionary(static id => id, items.ErrorOf, StringComparer.Ordinal);

        var facts = parts.Caching == ProductCaching.Smart
            ? FactReader.Read(question, kind => question.Scope(connection, kind), answer, items)
            : [];
        var whole = keepWhole && parts.Caching != ProductCaching.None && items.IsComplete ? KeptAnswer.Of(connection, question, answer) : null;
        await KeepAsync(facts, whole).ConfigureAwait(false);
        return new Landing(answer, facts.Where(fact => fact.Key.Kind == question.IdKind).ToLookup(static fact => fact.Key.Id, StringComparer.Ordinal), unsettled);
    }

    private static AnswerItems Read(ProductOperation operation, ProductAnswer answer)
    {
        try
        {
            return AnswerItems.Read(operation, answer);
        }
        catch (JsonException exception)
        {
            throw new AdsException(FailureKind.NotUnderstood, "The product catalogue's answer is no JSON object.", exception) { RequestId = answer.RequestId };
        }
    }

    // The memory first: while this is going on, the call is still on the board, and afterwards it is found here.
    private async Task KeepAsync(List<ProductFact> facts, KeptAnswer? whole)
    {
        foreach (var group in facts.GroupBy(static fact => fact.Key)) parts.Memory.Add(group.Key, group);
        if (facts.Count > 0) await parts.Store.WriteAsync(store => store.WriteFactsAsync(facts, CancellationToken.None)).ConfigureAwait(false);
        if (whole is null) return;
        parts.Memory.Add(whole);
        await parts.Store.WriteAsync(store => store.WriteAnswerAsync(whole, CancellationToken.None)).ConfigureAwait(false);
    }
}
