namespace AmazonAds.Pipeline;

/// <summary>Whether a request may be sent again after a failure.</summary>
public enum RepeatRule
{
    /// <summary>Reads, updates by id and deletes: once more does no harm.</summary>
    Repeatable,

    /// <summary>Creates: again only when the failed attempt surely was not carried out, or a double might be made.</summary>
    OnlyIfNotCarriedOut,

    /// <summary>Not at all: whoever asks has something else to go on with.</summary>
    Never,
}
