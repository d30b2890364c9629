using AmazonAds.Authentication;
using AmazonAds.Connections;
using AmazonAds.Errors;

namespace AmazonAds.Pipeline;

/// <summary>The last steps of an attempt: put it on the wire, read the whole answer, say what it is.</summary>
/// <param name="wire">The wire.</param>
/// <param name="time">The clock, for <c>Retry-After</c> as a date.</param>
internal sealed class RequestSender(WireSender wire, TimeProvider time)
{
    /// <summary>Sends one attempt.</summary>
    /// <param name="connection">The connection it is made on.</param>
    /// <param name="request">The request.</param>
    /// <param name="token">The access token.</param>
    /// <param name="clock">The time it has.</param>
    /// <param name="cancellationToken">The user's cancel, to be told from the clock's.</param>
    /// <exception cref="AdsException">The attempt failed.</exception>
    public async Task<AdsResponse> SendAsync(
        AdsConnection connection, AdsRequest request, AccessToken token, AttemptClock clock, CancellationToken cancellationToken)
    {
        using var message = Message(connection, request, token);
        var attempt = new WireAttempt(message, connection.Transport, request.Operation, request.ProfileId);
        return await wire.SendAsync(attempt, (response, body) => Classify(attempt, request, response, body), clock, cancellationToken).ConfigureAwait(false);
    }

    private static HttpRequestMessage Message(AdsConnection connection, AdsRequest request, AccessToken token)
    {
        var message = new HttpRequestMessage(request.Method, new Uri(connection.Authority + connection.BasePath + request.Path));
        AdsHeaders.Apply(message, connection, request, token.Authorization);
        if (request.ContentType is not { } contentType) return message;
        message.Content = new ReadOnlyMemoryContent(request.Body);
        message.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        return message;
    }

    private AdsResponse Classify(WireAttempt attempt, AdsRequest request, HttpResponseMessage response, PooledBody body)
    {
        var requestId = AdsHeaders.RequestId(response);
        var isTaken = response.IsSuccessStatusCode || (request.TakesRedirect && (int)response.StatusCode is >= 300 and < 400);
        if (!isTaken)
        {
            using (body) throw Failure(request, response, ErrorBody.Parse(body.Memory.Span), requestId);
        }

        var contentType = response.Content.Headers.ContentType?.MediaType;
        if (AnswerRule.IsCutShort(contentType, body.Memory.Span, AnswerRule.IsFramed(response)))
        {
            body.Dispose();
            throw WireSender.NoAnswer(attempt, FailureKind.Broken, "got an answer that was cut short.", null);
        }

        return new AdsResponse(response.StatusCode, requestId, contentType, body, response.Headers, response.Content.Headers);
    }

    private AdsApiException Failure(AdsRequest request, HttpResponseMessage response, ErrorBody body, string? requestId)
    {
        requestId ??= body.RequestId;
        var message = FailureMessage.Answer(request.Operation, request.ProfileId, response.StatusCode, body, requestId);
        return new AdsApiException(StatusRule.Classify(response.StatusCode), message)
        {
            Status = response.StatusCode,
            Code = body.Code,
            ServiceMessage = body.Message,
            RequestId = requestId,
            ProfileId = request.ProfileId,
            Operation = request.Operation,
            RetryAfter = RetryAfter.Read(response.Headers, time.GetUtcNow()),
        };
    }
}
