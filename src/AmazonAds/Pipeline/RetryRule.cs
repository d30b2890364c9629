using AmazonAds.Errors;

namespace AmazonAds.Pipeline;

/// <summary>May this be tried again? A decision on data alone; how long to wait is <see cref="RetryDelay"/>'s.</summary>
internal static class RetryRule
{
    /// <summary>Whether a failed request may be sent again.</summary>
    /// <param name="failure">The failure of the last attempt.</param>
    /// <param name="repeat">Whether the request is repeatable.</param>
    /// <param name="faults">How many attempts have ended in a fault, this one included.</param>
    /// <param name="faultAttempts">How many may.</param>
    public static bool MayRepeat(AdsException failure, RepeatRule repeat, int faults, int faultAttempts) => repeat != RepeatRule.Never && failure.Kind switch
    {
        // Throttling does not use up attempts, only time.
        FailureKind.Throttled => true,
        FailureKind.NotReached => faults < faultAttempts,
        FailureKind.ServerFault or FailureKind.Broken => repeat == RepeatRule.Repeatable && faults < faultAttempts,
        _ => false,
    };

    /// <summary>Whether a failure counts as a fault, of which there may only be so many.</summary>
    /// <param name="kind">The kind of failure.</param>
    public static bool IsFault(FailureKind kind) =>
        kind is FailureKind.NotReached or FailureKind.ServerFault or FailureKind.Broken;
}
