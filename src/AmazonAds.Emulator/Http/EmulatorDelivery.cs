namespace AmazonAds.Emulator;

/// <summary>How an answer reaches, or fails to reach, the caller.</summary>
public enum EmulatorDelivery
{
    /// <summary>In full.</summary>
    Whole,

    /// <summary>Not at all: the connection is torn down first.</summary>
    Dropped,

    /// <summary>The head declares the full length; the connection is torn down within the body.</summary>
    Cut,
}
