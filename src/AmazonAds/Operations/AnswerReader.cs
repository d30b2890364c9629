using System.Runtime.CompilerServices;
using System.Text.Json;
using AmazonAds.Errors;
using AmazonAds.Pipeline;

namespace AmazonAds.Operations;

/// <summary>Reads the pages of a request one after another.</summary>
internal static class AnswerReader
{
    /// <summary>The pages. The next one is asked for when the last one has been used.</summary>
    /// <param name="send">Sends a request.</param>
    /// <param name="pages">Which request follows which answer.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="AdsException">A request failed for good, or the pages would never end.</exception>
    public static async IAsyncEnumerable<AnswerPage> ReadAsync(
        Func<AdsRequest, CancellationToken, Task<AdsResponse>> send,
        AnswerPages pages,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var next = pages.First();
        while (next is not null)
        {
            var page = Parse(next, await send(next, cancellationToken).ConfigureAwait(false));
            try
            {
                next = pages.After(page.Json, page.Response.RequestId);
            }
            catch
            {
                page.Dispose();
                throw;
            }

            yield return page;
        }
    }

    private static AnswerPage Parse(AdsRequest request, AdsResponse response)
    {
        try
        {
            return new AnswerPage(response, JsonDocument.Parse(response.Body));
        }
        catch (JsonException exception)
        {
            response.Dispose();
            throw new AdsConnectionException(
                FailureKind.NotUnderstood,
                FailureMessage.NoAnswer(request.Operation, request.ProfileId,
                    $"was answered with something that is no JSON. Request id {response.RequestId ?? "unknown"}."),
                exception)
            {
                ProfileId = request.ProfileId,
                Operation = request.Operation,
                RequestId = response.RequestId,
            };
        }
    }
}
