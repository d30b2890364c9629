using AmazonAds.Authentication;
using AmazonAds.Errors;

namespace AmazonAds.Pipeline;

/// <summary>What is remembered of one call across its attempts: time, counts, and what comes next.</summary>
internal sealed class Call
{
    private readonly TimeProvider time;
    private readonly long startedAt;

    public Call(string operation, string? profileId, RepeatRule repeat, TimeSpan timeout, TimeProvider time)
    {
        Operation = operation;
        ProfileId = profileId;
        Repeat = repeat;
        Timeout = timeout;
        this.time = time;
        startedAt = time.GetTimestamp();
    }

    public string Operation { get; }

    public string? ProfileId { get; }

    public RepeatRule Repeat { get; }

    /// <summary>Whether the call is itself the sign-in that other calls wait for.</summary>
    public bool IsSignIn { get; init; }

    /// <summary>The time allowed for the whole call.</summary>
    public TimeSpan Timeout { get; }

    /// <summary>How many attempts were sent.</summary>
    public int Attempts { get; set; }

    /// <summary>How many of them ended in a fault.</summary>
    public int Faults { get; private set; }

    /// <summary>How many of them were throttled.</summary>
    public int Throttles { get; private set; }

    /// <summary>The access token that an attempt was refused with, until it was replaced.</summary>
    public AccessToken? RejectedToken { get; set; }

    /// <summary>Whether a 401 has been answered with a fresh token once already.</summary>
    public bool Reauthorized { get; private set; }

    /// <summary>Whether an attempt so far may have been carried out although no answer said so.</summary>
    public bool MayHaveBeenCarriedOut { get; private set; }

    /// <summary>The wait before the next attempt.</summary>
    public TimeSpan NextDelay { get; private set; }

    /// <summary>Whether only the lack of time kept the call from another attempt.</summary>
    public bool OutOfTime { get; private set; }

    public TimeSpan Elapsed => time.GetElapsedTime(startedAt);

    /// <summary>What is left of the time allowed; never below zero.</summary>
    public TimeSpan TimeLeft => Timeout > Elapsed ? Timeout - Elapsed : TimeSpan.Zero;

    /// <summary>Takes note of a failed attempt and decides whether, and after which wait, there is another.</summary>
    /// <param name="failure">The failure.</param>
    /// <param name="options">How failed requests are repeated.</param>
    /// <param name="random">A number from 0 up to 1.</param>
    public bool DecideRepeat(AdsException failure, RetryOptions options, double random)
    {
        // The clock and the sign-in have had their own repeats.
        if (failure is AdsTimeoutException) return false;
        if (failure is AdsAuthenticationException && !IsSignIn) return false;

        if (failure.Kind == FailureKind.Unauthorized && RejectedToken is not null && !Reauthorized)
        {
            Reauthorized = true;
            NextDelay = TimeSpan.Zero;
            return true;
        }

        var alike = 0;
        if (failure.Kind == FailureKind.Throttled) alike = ++Throttles;
        else if (RetryRule.IsFault(failure.Kind)) alike = ++Faults;
        if (!RetryRule.MayRepeat(failure, Repeat, Faults, options.FaultAttempts)) return false;

        NextDelay = RetryDelay.Before(options, alike, failure.RetryAfter, random);
        MayHaveBeenCarriedOut |= failure.Kind is FailureKind.ServerFault or FailureKind.Broken;
        OutOfTime = NextDelay >= TimeLeft;
        return !OutOfTime;
    }
}
