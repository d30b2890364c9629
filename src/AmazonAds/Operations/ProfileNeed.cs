namespace AmazonAds.Operations;

/// <summary>Whether an operation is made for a profile.</summary>
public enum ProfileNeed
{
    /// <summary>It belongs to the grant itself, or to an account that a header of its own names.</summary>
    None,

    /// <summary>For a profile, or for an account that a header of its own names.</summary>
    Optional,

    /// <summary>For a profile.</summary>
    Required,
}
