using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace AmazonAds.Products.Caching;

/// <summary>A look-up without facts: ten ids to a question, in order, and whole answers to those.</summary>
/// <param name="parts">What look-ups share.</param>
/// <param name="answers">Answers questions.</param>
internal sealed class WholeLookUp(CacheParts parts, WholeAnswers answers)
{
    /// <summary>Looks everything up; answers at hand come first.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="question">The question, of any number of ids.</param>
    /// <param name="options">What the caller wants.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async IAsyncEnumerable<ProductEntry> RunAsync(
        ProductConnection connection, ProductQuestion question, ProductCacheOptions options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var found = Channel.CreateUnbounded<ProductEntry>();
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var work = Task.Run(
            async () =>
            {
                try
                {
                    // The same ten in another order are the same question.
                    await Task.WhenAll(question.Ids.Chunk(ProductRequests.MostIds).Select(ids =>
                        AnswerAsync(connection, question.For([.. ids.Order(StringComparer.Ordinal)], question.Resources), options, found.Writer, ending.Token))).ConfigureAwait(false);
                    found.Writer.Complete();
                }
                catch (Exception exception)
                {
                    found.Writer.Complete(exception);
                }
            },
            CancellationToken.None);
        try
        {
            await foreach (var entry in found.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false)) yield return entry;
        }
        finally
        {
            await ending.CancelAsync().ConfigureAwait(false);
            await work.ConfigureAwait(false);
        }
    }

    private async Task AnswerAsync(
        ProductConnection connection, ProductQuestion question, ProductCacheOptions options, ChannelWriter<ProductEntry> found, CancellationToken cancellationToken)
    {
        try
        {
            var whole = await answers.GetAsync(connection, question, options, cancellationToken).ConfigureAwait(false);
            using var items = AnswerItems.Read(question.Operation, whole.Answer);
            foreach (var id in question.Ids) found.TryWrite(Entry(id, whole, items));
        }
        catch (Exception failure) when (FailureRule.IsOfCall(failure))
        {
            foreach (var id in question.Ids) found.TryWrite(new ProductEntry(id) { Failure = failure });
        }
    }

    private ProductEntry Entry(string id, WholeAnswer whole, AnswerItems items)
    {
        var isThere = items.Items.TryGetValue(id, out var item);
        if (!isThere && !items.IsSettled(id)) parts.Counter.Fail();
        return new ProductEntry(id)
        {
            Json = isThere ? FactJson.Raw(item) : default(ReadOnlyMemory<byte>?),
            Error = isThere ? null : items.ErrorOf(id),
            IsUnknown = !isThere && items.IsSettled(id),
            PriceAsOf = whole.PriceAsOf,
            ContentAsOf = whole.ContentAsOf,
            Source = whole.Source,
            Stale = whole.Stale,
            Failure = whole.Failure,
            RequestId = whole.Source == ProductSource.Api ? whole.Answer.RequestId : null,
        };
    }
}
