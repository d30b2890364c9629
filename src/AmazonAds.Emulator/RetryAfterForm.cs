namespace AmazonAds.Emulator;

/// <summary>How an answer tells when to come back.</summary>
public enum RetryAfterForm
{
    /// <summary>Whole seconds, rounded up.</summary>
    Seconds,

    /// <summary>An HTTP date, rounded up to the next second.</summary>
    Date,

    /// <summary>Not at all.</summary>
    Missing,
}
