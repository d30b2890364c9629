using System.Globalization;
using System.Threading.RateLimiting;
using AmazonAds.Authentication;
using AmazonAds.Diagnostics;
using AmazonAds.Errors;
using AmazonAds.Pipeline;
using AmazonAds.RateLimiting;

namespace AmazonAds.Products;

/// <summary>
/// The way of every call of the catalogue, in order.
/// <list type="number">
/// <item>Once per call: count and trace, then the retry step.</item>
/// <item>Once per attempt: an access token, got before the wait so that nothing slow stands between a call's turn and the wire;
/// room in the daily allowance; the credential's limiter; the ledger's entry, which sees the calls of other processes too; send;
/// classify the answer.</item>
/// </list>
/// </summary>
internal sealed class ProductPipeline
{
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(20);

    private readonly ProductLimiterSet limits;
    private readonly Func<ProductConnection, IProductLedger> ledgers;
    private readonly TokenCache tokens;
    private readonly WireSender wire;
    private readonly ProductClientOptions options;
    private readonly AdsTelemetry telemetry;
    private readonly TimeProvider time;
    private readonly CallRetry retry;

    public ProductPipeline(
        ProductLimiterSet limits,
        Func<ProductConnection, IProductLedger> ledgers,
        TokenCache tokens,
        WireSender wire,
        ProductClientOptions options,
        AdsTelemetry telemetry,
        Func<double> random)
    {
        this.limits = limits;
        this.ledgers = ledgers;
        this.tokens = tokens;
        this.wire = wire;
        this.options = options;
        this.telemetry = telemetry;
        time = options.Time;
        retry = new CallRetry(options.Retry, time, random, (call, failure) => telemetry.Repeated(call.Operation, null, failure.Kind));
    }

    /// <summary>Makes a call and gives its answer.</summary>
    /// <param name="connection">The connection it is made on.</param>
    /// <param name="request">The call.</param>
    /// <param name="cancellationToken">The user's cancel.</param>
    /// <exception cref="AdsException">It failed for good.</exception>
    public async Task<ProductAnswer> SendAsync(ProductConnection connection, ProductCall request, CancellationToken cancellationToken)
    {
        var operation = "POST " + ProductPaths.Of(request.Operation);
        var repeat = request.OneAttempt ? RepeatRule.Never : RepeatRule.Repeatable;
        var call = new Call(operation, null, repeat, request.Timeout ?? options.Timeout, time);
        var activity = telemetry.Begin(operation, null);
        Exception? failed = null;
        try
        {
            return await retry.RunAsync(call, new Work(connection, request), AttemptAsync, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            failed = exception;
            throw;
        }
        finally
        {
            telemetry.Ended(operation, null, call.Elapsed, activity, failed);
        }
    }

    private async ValueTask<ProductAnswer> AttemptAsync(Call call, Work work, CancellationToken cancellationToken)
    {
        using var clock = new AttemptClock(call.TimeLeft, time, cancellationToken);
        var limiter = limits.Get(work.Connection);
        var waitingFor = "an access token";
        AccessToken token;
        long admittedAt;
        try
        {
            await tokens.GetAsync(work.Connection, call.RejectedToken, clock.Token).ConfigureAwait(false);
            call.RejectedToken = null;

            waitingFor = "its turn under the credential's rate limit";
            await TakeTurnAsync(call, work, limiter, clock.Token).ConfigureAwait(false);
            admittedAt = time.GetTimestamp();

            // At hand as a rule: it may have ended during a long wait.
            waitingFor = "an access token";
            token = await tokens.GetAsync(work.Connection, rejected: null, clock.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (clock.IsOver && !cancellationToken.IsCancellationRequested)
        {
            throw FailureMessage.OutOfTime(call, waitingFor);
        }

        clock.Allow(options.Retry.AttemptTimeout, call.TimeLeft);
        call.Attempts++;
        telemetry.Attempted(call.Operation, null);
        try
        {
            using var message = Message(work, token);
            var attempt = new WireAttempt(message, work.Connection.Transport, call.Operation, null);
            return await wire.SendAsync(attempt, (response, body) => Read(attempt, response, body), clock, cancellationToken).ConfigureAwait(false);
        }
        catch (AdsApiException failure) when (failure.Kind == FailureKind.Throttled)
        {
            limiter.OnThrottled(failure.RetryAfter, admittedAt);
            telemetry.Throttled(call.Operation, null);
            throw;
        }
        catch (AdsApiException failure) when (failure.Kind == FailureKind.Unauthorized)
        {
            call.RejectedToken = token;
            throw;
        }
    }

    private async Task TakeTurnAsync(Call call, Work work, ProductLimiter limiter, CancellationToken cancellationToken)
    {
        var ledger = ledgers(work.Connection);
        var credential = work.Connection.CredentialId;
        while (true)
        {
            // Asked before the wait too: who cannot have a call need not stand in line for it.
            var allowance = limiter.Settings.DailyAllowance;
            var next = await ledger.NextAsync(credential, allowance, time.GetUtcNow(), cancellationToken).ConfigureAwait(false);
            if (next is null)
            {
                ThrowIfPauseIsTooLong(call, work, limiter.PausedFor);
                if (limiter.PausedFor > call.TimeLeft) throw FailureMessage.OutOfTime(call, "the end of the pause that Amazon has asked for");
                using var turn = await limiter.AcquireAsync(work.Request.Priority, cancellationToken).ConfigureAwait(false);
                var refusal = await EnterAsync(ledger, credential, limiter, turn, cancellationToken).ConfigureAwait(false);
                if (refusal is null) return;
                if (!refusal.IsDaily) continue;
                next = refusal.NextCallAt;
            }

            var now = time.GetUtcNow();
            var wait = next.Value > now ? next.Value - now : TimeSpan.Zero;
            if (work.Request.Priority == ProductCallPriority.Interactive || wait >= call.TimeLeft)
                throw new ProductAllowanceException(allowance, next.Value, now) { Operation = call.Operation };
            await Task.Delay(wait, time, cancellationToken).ConfigureAwait(false);
        }
    }

    // The limiter knows the calls of this process, the ledger those of all that share it. What is only a moment early waits
    // for it with its turn in hand; else the line is held back, so that whoever is first in it then goes first.
    private async Task<LedgerRefusal?> EnterAsync(IProductLedger ledger, string credential, ProductLimiter limiter, RateLimitLease turn, CancellationToken cancellationToken)
    {
        // Entered with the time of the turn: what is late since the machine is busy must not slow the next one.
        var at = time.GetUtcNow() - (turn is TurnLease { At: var granted } ? time.GetElapsedTime(granted) : TimeSpan.Zero);
        while (true)
        {
            var refusal = await ledger.EnterAsync(credential, limiter.Settings, at, cancellationToken).ConfigureAwait(false);
            if (refusal is null || refusal.IsDaily) return refusal;
            var now = time.GetUtcNow();
            var wait = refusal.NextCallAt > now ? refusal.NextCallAt - now : TimeSpan.Zero;
            if (wait > Moment)
            {
                limiter.GiveBack(wait);
                return refusal;
            }

            if (wait > TimeSpan.Zero) await Task.Delay(wait, time, cancellationToken).ConfigureAwait(false);
            at = time.GetUtcNow();
        }
    }

    // Who has an older answer at hand need not sit out what Amazon has imposed.
    private static void ThrowIfPauseIsTooLong(Call call, Work work, TimeSpan pause)
    {
        if (!work.Request.OneAttempt || pause <= RateAdaptation.DefaultPause) return;
        var words = string.Create(CultureInfo.InvariantCulture, $"was not sent: Amazon has asked to wait {pause.TotalSeconds:0.#} s more.");
        throw new AdsTimeoutException(FailureKind.Throttled, FailureMessage.NoAnswer(call.Operation, null, words)) { Operation = call.Operation, RetryAfter = pause };
    }

    private static HttpRequestMessage Message(Work work, AccessToken token)
    {
        var address = work.Connection.Endpoint.AbsoluteUri.TrimEnd('/') + ProductPaths.Of(work.Request.Operation);
        var message = new HttpRequestMessage(HttpMethod.Post, new Uri(address)) { Content = new ReadOnlyMemoryContent(work.Request.Body) };
        message.Headers.TryAddWithoutValidation("Authorization", work.Connection.Authorize(token));
        message.Headers.TryAddWithoutValidation("x-marketplace", work.Connection.Marketplace);
        message.Headers.TryAddWithoutValidation("Accept", "application/json");
        message.Headers.TryAddWithoutValidation("User-Agent", AdsHeaders.Product);
        message.Content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
        return message;
    }

    private ProductAnswer Read(WireAttempt attempt, HttpResponseMessage response, PooledBody body)
    {
        using (body)
        {
            var requestId = AdsHeaders.RequestId(response);
            var isNotFound = response.StatusCode == System.Net.HttpStatusCode.NotFound;
            if (!response.IsSuccessStatusCode)
            {
                var error = ProductError.Parse(body.Memory.Span);

                // Only a 404 of the catalogue itself says that ids are wrong; a gateway's says that the address is.
                if (!isNotFound || error.Code != "ResourceNotFoundException")
                    throw ProductFailure.Of(attempt.Operation, response.StatusCode, error, requestId, RetryAfter.Read(response.Headers, time.GetUtcNow()));
            }
            else if (AnswerRule.IsCutShort("application/json", body.Memory.Span, AnswerRule.IsFramed(response)))
            {
                throw WireSender.NoAnswer(attempt, FailureKind.Broken, "got an answer that was cut short.", null);
            }

            return new ProductAnswer(body.Memory.ToArray(), time.GetUtcNow()) { RequestId = requestId, NotFound = isNotFound };
        }
    }

    /// <summary>What the attempts of one call share.</summary>
    private sealed record Work(ProductConnection Connection, ProductCall Request);
}
