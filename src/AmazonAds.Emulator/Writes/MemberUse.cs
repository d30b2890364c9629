namespace AmazonAds.Emulator.Writes;

/// <summary>Whether new rows take a member.</summary>
internal enum MemberUse
{
    /// <summary>They may.</summary>
    Optional,

    /// <summary>They must.</summary>
    Required,

    /// <summary>They do not; it can only be changed.</summary>
    Changed,
}
