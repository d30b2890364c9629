namespace AmazonAds.Errors;

/// <summary>No usable answer came: the connection failed, broke or timed out, or the answer was cut or unreadable.</summary>
public sealed class AdsConnectionException : AdsException
{
    /// <summary>A failed connection.</summary>
    /// <param name="kind">What went wrong.</param>
    /// <param name="message">What happened and what to do.</param>
    /// <param name="innerException">The cause, or null.</param>
    public AdsConnectionException(FailureKind kind, string message, Exception? innerException = null)
        : base(kind, message, innerException)
    {
    }
}
