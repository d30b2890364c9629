using AmazonAds.Errors;

namespace AmazonAds.Pipeline;

/// <summary>Puts one attempt on the wire, reads the whole answer, and says what it was when none came.</summary>
/// <param name="transport">The sockets.</param>
internal sealed class WireSender(Transport transport)
{
    /// <summary>Sends a message and reads its whole answer.</summary>
    /// <typeparam name="TAnswer">What the answer is read as.</typeparam>
    /// <param name="attempt">The message, and what it is called.</param>
    /// <param name="read">Reads the answer; the body is its to dispose of.</param>
    /// <param name="clock">The time it has.</param>
    /// <param name="cancellationToken">The user's cancel, to be told from the clock's.</param>
    /// <exception cref="AdsException">The attempt failed.</exception>
    public async Task<TAnswer> SendAsync<TAnswer>(
        WireAttempt attempt, Func<HttpResponseMessage, PooledBody, TAnswer> read, AttemptClock clock, CancellationToken cancellationToken)
    {
        var host = attempt.Message.RequestUri!.Host;
        try
        {
            using var response = await transport.SendAsync(attempt.Through, attempt.Message, clock.Token).ConfigureAwait(false);
            var stream = await response.Content.ReadAsStreamAsync(clock.Token).ConfigureAwait(false);
            await using var _ = stream.ConfigureAwait(false);
            var body = await PooledBody.ReadAsync(stream, response.Content.Headers.ContentLength, clock.Token).ConfigureAwait(false);
            return read(response, body);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw clock.IsOver
                ? NoAnswer(attempt, FailureKind.Broken, "got no whole answer in the time that one attempt has.", exception)
                : NoAnswer(attempt, FailureKind.NotReached, $"could not reach {host}: no connection came about in time.", exception);
        }
        catch (Exception exception) when (TransportRule.IsTransport(exception))
        {
            // A connection that is closed under a cancelled request fails with words of its own.
            cancellationToken.ThrowIfCancellationRequested();
            var kind = TransportRule.Classify(exception);
            var what = kind == FailureKind.NotReached ? $"could not reach {host}" : "lost its connection or got a broken answer";
            throw NoAnswer(attempt, kind, $"{what}: {TransportRule.Reason(exception)}", exception);
        }
    }

    /// <summary>The failure of an attempt without a usable answer.</summary>
    /// <param name="attempt">The attempt.</param>
    /// <param name="kind">What went wrong.</param>
    /// <param name="what">What happened, as a clause.</param>
    /// <param name="exception">The cause, or null.</param>
    public static AdsConnectionException NoAnswer(WireAttempt attempt, FailureKind kind, string what, Exception? exception) =>
        new(kind, FailureMessage.NoAnswer(attempt.Operation, attempt.ProfileId, what), exception)
        {
            ProfileId = attempt.ProfileId,
            Operation = attempt.Operation,
        };
}
