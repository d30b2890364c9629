namespace AmazonAds.Emulator;

/// <summary>Credentials that the emulator accepts, and the profiles that they open.</summary>
/// <param name="ClientId">The client of Login with Amazon.</param>
/// <param name="ClientSecret">Its secret.</param>
/// <param name="RefreshToken">The refresh token that stands for the advertiser's consent.</param>
/// <param name="FirstProfile">Position of the first profile that the grant sees, from 0.</param>
/// <param name="ProfileCount">How many profiles it sees from there; null means all that follow.</param>
public sealed record EmulatorGrant(
    string ClientId,
    string ClientSecret,
    string RefreshToken,
    int FirstProfile = 0,
    int? ProfileCount = null)
{
    /// <summary>Names the client and never a secret.</summary>
    /// <returns>A line for logs.</returns>
    public override string ToString() => $"grant of client {ClientId}";
}
