using AmazonAds.Authentication;
using AmazonAds.Connections;
using AmazonAds.Errors;

namespace AmazonAds.Pipeline;

/// <summary>The last steps of an attempt: put it on the wire, read the whole answer, say what it is.</summary>
/// <param name="transport">The sockets.</param>
/// <param name="time">The clock, for <c>Retry-After</c> as a date.</param>
internal sealed class RequestSender(Transport transport, TimeProvider time)
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
        try
        {
            using var message = Message(connection, request, token);
            using var response = await transport.SendAsync(connection, message, clock.Token).ConfigureAwait(false);
            var stream = await response.Content.ReadAsStreamAsync(clock.Token).ConfigureAwait(false);
            await using var _ = stream.ConfigureAwait(false);
            var body = await PooledBody.ReadAsync(stream, response.Content.Headers.ContentLength, clock.Token).ConfigureAwait(false);
            return Classify(request, response, body);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw clock.IsOver
                ? NoAnswer(request, FailureKind.Broken, "got no whole answer in the time that one attempt has.", exception)
                : NoAnswer(request, FailureKind.NotReached, $"could not reach {connection.Endpoint.Host}: no connection came about in time.", exception);
        }
        catch (Exception exception) when (TransportRule.IsTransport(exception))
        {
            // A connection that is closed under a cancelled request fails with words of its own.
            cancellationToken.ThrowIfCancellationRequested();
            var kind = TransportRule.Classify(exception);
            var what = kind == FailureKind.NotReached ? $"could not reach {connection.Endpoint.Host}" : "lost its connection or got a broken answer";
            throw NoAnswer(request, kind, $"{what}: {TransportRule.Reason(exception)}", exception);
        }
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

    private static AdsConnectionException NoAnswer(AdsRequest request, FailureKind kind, string what, Exception? exception) =>
        new(kind, FailureMessage.NoAnswer(request.Operation, request.ProfileId, what), exception)
        {
            ProfileId = request.ProfileId,
            Operation = request.Operation,
        };

    private AdsResponse Classify(AdsRequest request, HttpResponseMessage response, PooledBody body)
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
            throw NoAnswer(request, FailureKind.Broken, "got an answer that was cut short.", null);
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
