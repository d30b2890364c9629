namespace AmazonAds.Errors;

/// <summary>The store failed: a full disk, a damaged or locked file, a version that is newer than this library.</summary>
public sealed class AdsStoreException : AdsException
{
    /// <summary>A failure of the store.</summary>
    /// <param name="message">Which store, what happened, what to do.</param>
    /// <param name="innerException">The cause, or null.</param>
    public AdsStoreException(string message, Exception? innerException = null)
        : base(FailureKind.StoreFailed, message, innerException)
    {
    }
}
