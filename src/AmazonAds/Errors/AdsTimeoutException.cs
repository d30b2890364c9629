namespace AmazonAds.Errors;

/// <summary>
/// The time allowed for a call ran out, or the service asked for a longer wait than was left of it. The inner
/// exception is the last failure, when there was one.
/// </summary>
public sealed class AdsTimeoutException : AdsException
{
    /// <summary>A call that ran out of time.</summary>
    /// <param name="kind">The kind of the last failure; it tells whether the request may have been carried out.</param>
    /// <param name="message">What happened and what to do.</param>
    /// <param name="innerException">The last failure, or null.</param>
    public AdsTimeoutException(FailureKind kind, string message, Exception? innerException = null)
        : base(kind, message, innerException)
    {
    }
}
