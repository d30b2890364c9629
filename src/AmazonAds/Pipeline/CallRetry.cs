using AmazonAds.Errors;
using Polly;
using Polly.Retry;

namespace AmazonAds.Pipeline;

/// <summary>Repeats the attempts of a call as <see cref="RetryRule"/> and <see cref="RetryDelay"/> decide. Polly does the work.</summary>
internal sealed class CallRetry
{
    private static readonly ResiliencePropertyKey<Call> CallKey = new("AmazonAds.Call");

    private readonly ResiliencePipeline pipeline;

    /// <summary>Builds the retry step.</summary>
    /// <param name="options">How failed requests are repeated.</param>
    /// <param name="time">The clock that waits are measured on.</param>
    /// <param name="random">Numbers from 0 up to 1, for jitter.</param>
    /// <param name="onRepeat">Told of each repeat, before its wait.</param>
    public CallRetry(RetryOptions options, TimeProvider time, Func<double> random, Action<Call, AdsException>? onRepeat = null)
    {
        pipeline = new ResiliencePipelineBuilder { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions
            {
                MaxRetryAttempts = int.MaxValue,
                ShouldHandle = args => ValueTask.FromResult(
                    args.Outcome.Exception is AdsException failure
                    && CallOf(args.Context).DecideRepeat(failure, options, random())),
                DelayGenerator = args => ValueTask.FromResult<TimeSpan?>(CallOf(args.Context).NextDelay),
                OnRetry = args =>
                {
                    onRepeat?.Invoke(CallOf(args.Context), (AdsException)args.Outcome.Exception!);
                    return ValueTask.CompletedTask;
                },
            })
            .Build();
    }

    /// <summary>Runs attempts until one succeeds or none may follow.</summary>
    /// <typeparam name="TResult">What an attempt gives.</typeparam>
    /// <typeparam name="TState">What an attempt needs.</typeparam>
    /// <param name="call">The call.</param>
    /// <param name="state">What an attempt needs.</param>
    /// <param name="attempt">One attempt; it throws an <see cref="AdsException"/> when it fails.</param>
    /// <param name="cancellationToken">The user's cancel; never repeated.</param>
    public async ValueTask<TResult> RunAsync<TResult, TState>(
        Call call,
        TState state,
        Func<Call, TState, CancellationToken, ValueTask<TResult>> attempt,
        CancellationToken cancellationToken)
    {
        var context = ResilienceContextPool.Shared.Get(cancellationToken);
        try
        {
            context.Properties.Set(CallKey, call);
            var outcome = await pipeline.ExecuteOutcomeAsync(
                static async (context, work) => await AttemptAsync(work.call, work.state, work.attempt, context.CancellationToken).ConfigureAwait(false),
                context,
                (call, state, attempt)).ConfigureAwait(false);
            if (outcome.Exception is AdsException failure)
            {
                // A sign-in that failed inside a call has counted its own attempts.
                if (failure is not AdsAuthenticationException || call.IsSignIn) failure.Attempts = call.Attempts;
                failure.AnEarlierAttemptMayHaveBeen = call.MayHaveBeenCarriedOut;
                if (call.OutOfTime) throw FailureMessage.OutOfTime(call, failure);
            }

            // The caller's own token, not one that was linked to it on the way.
            if (outcome.Exception is OperationCanceledException canceled && cancellationToken.IsCancellationRequested)
                throw new OperationCanceledException(canceled.Message, canceled, cancellationToken);
            outcome.ThrowIfException();
            return outcome.Result!;
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private static async ValueTask<Outcome<TResult>> AttemptAsync<TResult, TState>(
        Call call, TState state, Func<Call, TState, CancellationToken, ValueTask<TResult>> attempt, CancellationToken cancellationToken)
    {
        try
        {
            return Outcome.FromResult(await attempt(call, state, cancellationToken).ConfigureAwait(false));
        }
        catch (Exception exception)
        {
            return Outcome.FromException<TResult>(exception);
        }
    }

    private static Call CallOf(ResilienceContext context) => context.Properties.GetValue(CallKey, null!);
}
