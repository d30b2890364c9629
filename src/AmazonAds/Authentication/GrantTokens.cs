using AmazonAds.Errors;

namespace AmazonAds.Authentication;

/// <summary>
/// The access token of one grant: served while it is good, refreshed by one flight however many callers wait.
/// </summary>
internal sealed class GrantTokens
{
    /// <summary>For how long a final refusal answers those who come after it.</summary>
    internal static readonly TimeSpan RefusalMemory = TimeSpan.FromSeconds(30);

    private readonly object gate = new();
    private readonly Func<CancellationToken, Task<AccessToken>> refresh;
    private readonly TimeProvider time;
    private AccessToken? current;
    private RefreshFlight? flight;
    private AdsAuthenticationException? refusal;
    private long refusedAt;

    /// <summary>Tokens of a grant that has none yet.</summary>
    /// <param name="refresh">Gets a new token, with its repeats; throws when none is to be had.</param>
    /// <param name="time">The clock.</param>
    public GrantTokens(Func<CancellationToken, Task<AccessToken>> refresh, TimeProvider time)
    {
        this.refresh = refresh;
        this.time = time;
    }

    /// <summary>A token that serves now.</summary>
    /// <param name="rejected">A token that was just refused with 401; it is replaced if it still is the current one.</param>
    /// <param name="cancellationToken">Ends the wait; the refresh goes on for those who still wait.</param>
    /// <exception cref="AdsAuthenticationException">No token is to be had.</exception>
    public ValueTask<AccessToken> GetAsync(AccessToken? rejected, CancellationToken cancellationToken)
    {
        RefreshFlight joined;
        lock (gate)
        {
            if (rejected is not null && ReferenceEquals(current, rejected)) current = null;
            var use = current is null ? TokenUse.Ended : TokenRule.Judge(current.Lifetime, current.Left(time));
            if (use == TokenUse.Serve) return ValueTask.FromResult(current!);

            var refused = refusal is not null && time.GetElapsedTime(refusedAt) < RefusalMemory;
            if (use == TokenUse.ServeAndRefresh)
            {
                if (!refused) flight ??= Start(beside: true);
                return ValueTask.FromResult(current!);
            }

            if (refused)
            {
                return use == TokenUse.Refresh
                    ? ValueTask.FromResult(current!)
                    : ValueTask.FromException<AccessToken>(refusal!.ForAnotherCaller());
            }

            joined = flight ??= Start(beside: false);
            joined.Waiters++;
        }

        return WaitAsync(joined, cancellationToken);
    }

    private async ValueTask<AccessToken> WaitAsync(RefreshFlight joined, CancellationToken cancellationToken)
    {
        try
        {
            return await joined.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (AdsAuthenticationException failure)
        {
            lock (gate)
            {
                if (current is not null && current.Left(time) > TimeSpan.Zero) return current;
            }

            throw failure.ForAnotherCaller();
        }
        finally
        {
            Leave(joined);
        }
    }

    // A refresh that nobody waits for any more is not carried on, unless it runs beside a token that serves.
    private void Leave(RefreshFlight joined)
    {
        lock (gate)
        {
            if (--joined.Waiters > 0 || joined.Beside || joined.Task.IsCompleted) return;
            if (ReferenceEquals(flight, joined)) flight = null;
        }

        joined.Cancel();
    }

    private RefreshFlight Start(bool beside)
    {
        var started = new RefreshFlight(beside);

        // Away from the caller's thread: the lock is held here.
        started.Task = Task.Run(() => FlyAsync(started));

        // A refresh beside a serving token may have no one who looks at its failure.
        _ = started.Task.ContinueWith(
            static task => task.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
        return started;
    }

    private async Task<AccessToken> FlyAsync(RefreshFlight started)
    {
        try
        {
            var token = await refresh(started.CancellationToken).ConfigureAwait(false);
            lock (gate)
            {
                current = token;
                refusal = null;
            }

            return token;
        }
        catch (AdsAuthenticationException failure) when (failure.Kind is FailureKind.GrantRefused or FailureKind.NotUnderstood)
        {
            lock (gate)
            {
                refusal = failure;
                refusedAt = time.GetTimestamp();
            }

            throw;
        }
        finally
        {
            lock (gate)
            {
                if (ReferenceEquals(flight, started)) flight = null;
            }
        }
    }
}
