using AmazonAds.Diagnostics;

namespace AmazonAds.Authentication;

/// <summary>
/// What an access token belongs to, in full: no two grants ever meet, and all profiles of one grant share its token.
/// </summary>
/// <param name="TokenEndpoint">The address that issues the tokens.</param>
/// <param name="ClientId">The client.</param>
/// <param name="Proof">What is shown for a token: a refresh token, or the client's own secret.</param>
internal sealed record GrantKey(string TokenEndpoint, string ClientId, Secret Proof);
