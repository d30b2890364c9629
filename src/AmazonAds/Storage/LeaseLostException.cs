namespace AmazonAds.Storage;

/// <summary>
/// A write was refused because another process works on the profile now: this one did not renew its lease in time. Nothing of
/// the write was kept.
/// </summary>
public sealed class LeaseLostException : Exception
{
    /// <summary>A lost lease.</summary>
    /// <param name="profileId">The profile.</param>
    public LeaseLostException(string profileId)
        : base($"The lease on profile {profileId} was lost: it was not renewed in time, and another process may work on the profile now. Nothing more of it is written here.") =>
        ProfileId = profileId;

    /// <summary>The profile.</summary>
    public string ProfileId { get; }
}
