namespace AmazonAds.Emulator.Routing;

/// <summary>What a request asks for.</summary>
internal enum Operation
{
    SignIn,
    ListProfiles,
    GetProfile,
    List,
    Create,
    Update,
    Delete,
    ListByOffset,
    GetByNumber,
    ArchiveByNumber,
    CreateByNumber,
    UpdateByNumber,
}
