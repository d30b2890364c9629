namespace AmazonAds.Errors;

/// <summary>The service answered with an error.</summary>
public sealed class AdsApiException : AdsException
{
    /// <summary>An error answer.</summary>
    /// <param name="kind">What went wrong.</param>
    /// <param name="message">What happened and what to do.</param>
    public AdsApiException(FailureKind kind, string message)
        : base(kind, message)
    {
    }
}
