using System.Threading.RateLimiting;
using AmazonAds.Errors;
using AmazonAds.Pipeline;

namespace AmazonAds.Authentication;

/// <summary>Gets a new access token with the same patience as any other call.</summary>
/// <param name="tokens">One attempt.</param>
/// <param name="retry">The repeats.</param>
/// <param name="gate">Bounds sign-ins in flight; not the gate of other requests, which nobody may fill by waiting.</param>
/// <param name="options">How failed requests are repeated.</param>
/// <param name="time">The clock.</param>
/// <param name="turns">The turns that processes take; null where there are none.</param>
internal sealed class TokenRefresher(
    TokenClient tokens, CallRetry retry, RateLimiter gate, RetryOptions options, TimeProvider time, RefreshTurns? turns = null)
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(300);

    /// <summary>Gets a new access token.</summary>
    /// <param name="connection">The connection whose grant is refreshed.</param>
    /// <param name="cancellationToken">Gives it up.</param>
    /// <exception cref="AdsAuthenticationException">None is to be had.</exception>
    public async Task<AccessToken> RefreshAsync(IGrantHolder connection, CancellationToken cancellationToken)
    {
        var call = new Call(connection.TokenOperation, null, RepeatRule.Repeatable, Timeout, time) { IsSignIn = true };
        var turn = turns is null ? null : await turns.TakeAsync(connection.Grant, cancellationToken).ConfigureAwait(false);
        try
        {
            return await retry.RunAsync(call, connection, AttemptAsync, cancellationToken).ConfigureAwait(false);
        }
        catch (AdsException failure) when (failure is not AdsAuthenticationException)
        {
            throw new AdsAuthenticationException(failure.Kind, failure.Message, failure)
            {
                ConnectionName = connection.Name,
                Status = failure.Status,
                Code = failure.Code,
                ServiceMessage = failure.ServiceMessage,
                RequestId = failure.RequestId,
                RetryAfter = failure.RetryAfter,
                Operation = connection.TokenOperation,
                Attempts = call.Attempts,
            };
        }
        finally
        {
            if (turn is not null) await turn.DisposeAsync().ConfigureAwait(false);
        }
    }

    private async ValueTask<AccessToken> AttemptAsync(Call call, IGrantHolder connection, CancellationToken cancellationToken)
    {
        using var clock = new AttemptClock(call.TimeLeft, time, cancellationToken);
        try
        {
            using var place = await gate.AcquireAsync(1, clock.Token).ConfigureAwait(false);
            clock.Allow(options.AttemptTimeout, call.TimeLeft);
            call.Attempts++;
            return await tokens.AskAsync(connection, clock.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (TransportRule.IsTransport(exception) || exception is OperationCanceledException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var words = exception is OperationCanceledException ? "No answer came in time." : TransportRule.Reason(exception);
            throw new AdsAuthenticationException(
                TransportRule.Classify(exception),
                $"{connection.Issuer} ({connection.TokenEndpoint.Host}) could not be asked for connection '{connection.Name}': {words}",
                exception)
            {
                ConnectionName = connection.Name,
                Operation = connection.TokenOperation,
            };
        }
    }
}
