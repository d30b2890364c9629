using System.Globalization;
using AmazonAds.Emulator.Http;
using AmazonAds.Emulator.Signing;
using AmazonAds.Emulator.State;

namespace AmazonAds.Emulator.Routing;

/// <summary>Checks who asks, in the order in which the real gateways refuse.</summary>
internal sealed class Gatekeeper(GrantBook grants, World world, TimeProvider time)
{
    public const string ClientHeader = "Amazon-Advertising-API-ClientId";
    public const string ScopeHeader = "Amazon-Advertising-API-Scope";

    /// <summary>The grant behind a request, or the refusal.</summary>
    public Grant? Admit(EmulatorRequest request, bool older, out EmulatorResponse? refusal)
    {
        refusal = null;
        var grant = grants.Open(request.Headers["Authorization"], time.GetUtcNow());
        if (grant is null)
            refusal = Answers.Gateway(401, "Unauthorized");
        else if (request.Headers[ClientHeader] is not { Length: > 0 } clientId)
            refusal = Unauthorized(older, $"The header {ClientHeader} is missing.");
        else if (clientId != grant.Credentials.ClientId)
            refusal = Unauthorized(older, "The client does not belong to the access token.");
        return refusal is null ? grant : null;
    }

    /// <summary>The profile that a request is about, or the refusal.</summary>
    public ProfileRows? Scope(EmulatorRequest request, Grant grant, bool older, out EmulatorResponse? refusal)
    {
        refusal = null;
        if (request.Headers[ScopeHeader] is not { Length: > 0 } text)
        {
            refusal = Unauthorized(older, $"The header {ScopeHeader} is missing.");
            return null;
        }

        var index = ProfileIdOf(text) is { } id ? world.IndexOf(id) : -1;
        if (index >= 0 && grant.Sees(index))
            return world.Rows(index);
        const string message = "The profile is unknown or not open to this access token.";
        refusal = older ? Answers.Details(403, "403", message) : Answers.Error(403, "ACCESS_DENIED", message);
        return null;
    }

    public static long? ProfileIdOf(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    private static EmulatorResponse Unauthorized(bool older, string message) =>
        older ? Answers.Details(401, "401", message) : Answers.Error(401, "UNAUTHORIZED", message);
}
