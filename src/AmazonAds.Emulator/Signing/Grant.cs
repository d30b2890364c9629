namespace AmazonAds.Emulator.Signing;

/// <summary>A grant in force: a run of profile positions and whether the consent still stands.</summary>
internal sealed class Grant(EmulatorGrant credentials, int firstProfile, int profileCount)
{
    private volatile bool isRevoked;

    public EmulatorGrant Credentials => credentials;

    public int FirstProfile => firstProfile;

    public int ProfileCount => profileCount;

    public bool IsRevoked
    {
        get => isRevoked;
        set => isRevoked = value;
    }

    public bool Sees(int profile) => profile >= firstProfile && profile < firstProfile + profileCount;
}
