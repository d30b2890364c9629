using AmazonAds.Diagnostics;
using AmazonAds.Entities;
using AmazonAds.Errors;
using AmazonAds.Pipeline;

namespace AmazonAds.Batching;

/// <summary>Sends one batch of one profile until every item of it has an outcome.</summary>
/// <typeparam name="T">What is written.</typeparam>
/// <param name="client">The client.</param>
/// <param name="write">The write.</param>
/// <param name="options">Time and gate of each request.</param>
internal sealed class BatchSender<T>(AdsClient client, BatchWrite<T> write, AdsCallOptions options)
{
    private readonly BatchCounter counter = client.Telemetry.Statistics.Batch(write.OperationName);

    /// <summary>Sends a batch. A batch that is too large is split; items that were throttled or met an inner error are sent again.</summary>
    /// <param name="items">The items, of one profile.</param>
    /// <param name="emit">Told the outcome of each item.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task SendAsync(IReadOnlyList<WriteInput<T>> items, Action<WriteOutcome> emit, CancellationToken cancellationToken)
    {
        var startedAt = client.Time.GetTimestamp();
        var left = items;
        for (var attempt = 1; left.Count > 0; attempt++)
        {
            var mayTryAgain = attempt < client.Retry.FaultAttempts;
            var again = await SendOnceAsync(left, mayTryAgain, emit, cancellationToken).ConfigureAwait(false);
            if (again.Count == 0) return;

            var delay = RetryDelay.Before(client.Retry, attempt, retryAfter: null, client.NextRandom());
            if (client.Time.GetElapsedTime(startedAt) + delay > options.Timeout) mayTryAgain = false;
            if (!mayTryAgain)
            {
                foreach (var (item, answer, requestId) in again) Emit(emit, item, answer, requestId);
                return;
            }

            await Task.Delay(delay, client.Time, cancellationToken).ConfigureAwait(false);
            left = [.. again.Select(entry => entry.Item)];
        }
    }

    private async Task<List<(WriteInput<T> Item, ItemAnswer Answer, string? RequestId)>> SendOnceAsync(
        IReadOnlyList<WriteInput<T>> items, bool mayTryAgain, Action<WriteOutcome> emit, CancellationToken cancellationToken)
    {
        var again = new List<(WriteInput<T>, ItemAnswer, string?)>();
        ItemAnswer[] answers;
        string? requestId;
        try
        {
            counter.Sent();
            using var response = await client.SendAsync(
                items[0].Connection, write.Request(items[0].ProfileId, items), options, cancellationToken).ConfigureAwait(false);
            requestId = response.RequestId;
            answers = Read(response, items);
        }
        catch (AdsException failure) when (failure.Kind == FailureKind.TooLarge && items.Count > 1)
        {
            var half = items.Count / 2;
            again.AddRange(await SendOnceAsync([.. items.Take(half)], mayTryAgain, emit, cancellationToken).ConfigureAwait(false));
            again.AddRange(await SendOnceAsync([.. items.Skip(half)], mayTryAgain, emit, cancellationToken).ConfigureAwait(false));
            return again;
        }
        catch (AdsException failure)
        {
            var answer = OfWholeBatch(failure);
            foreach (var item in items) Emit(emit, item, answer, failure.RequestId);
            return again;
        }

        for (var index = 0; index < items.Count; index++)
        {
            if (mayTryAgain && answers[index].IsWorthAnotherTry) again.Add((items[index], answers[index], requestId));
            else Emit(emit, items[index], answers[index], requestId);
        }

        return again;
    }

    private ItemAnswer[] Read(AdsResponse response, IReadOnlyList<WriteInput<T>> items)
    {
        try
        {
            return write.Read(response.Body, items);
        }
        catch (Exception exception) when (PageReader.IsUnreadable(exception))
        {
            return [.. Enumerable.Repeat(ItemAnswer.Missing, items.Count)];
        }
    }

    private static ItemAnswer OfWholeBatch(AdsException failure) => new(
        failure.SurelyNotCarriedOut ? WriteStatus.Failed : WriteStatus.Unknown,
        Code: failure.Code ?? failure.Kind.ToString(),
        Message: failure.Message);

    private void Emit(Action<WriteOutcome> emit, WriteInput<T> item, ItemAnswer answer, string? requestId)
    {
        counter.Ended(1, answer.Status == WriteStatus.Failed ? 1 : 0, answer.Status == WriteStatus.Unknown ? 1 : 0);
        emit(new WriteOutcome(
            item.ProfileId, item.Id ?? answer.Id, answer.Status, answer.Code, answer.Message, item.Source ?? item.Value, requestId)
        {
            Entity = answer.Entity,
            Connection = item.Connection?.Name,
            Edit = item.Value as EntityEdit,
        });
    }
}
