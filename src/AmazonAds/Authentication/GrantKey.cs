using AmazonAds.Diagnostics;

namespace AmazonAds.Authentication;

/// <summary>
/// What an access token belongs to, in full: no two grants ever meet, and all profiles of one grant share its token.
/// </summary>
/// <param name="TokenEndpoint">The address that issued the grant.</param>
/// <param name="ClientId">The client.</param>
/// <param name="RefreshToken">The refresh token.</param>
internal sealed record GrantKey(string TokenEndpoint, string ClientId, Secret RefreshToken);
