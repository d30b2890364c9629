using System.Globalization;
using AmazonAds.Emulator.Dialects;
using AmazonAds.Emulator.Http;
using AmazonAds.Emulator.Signing;
using AmazonAds.Emulator.State;

namespace AmazonAds.Emulator.Routing;

/// <summary>Checks who asks, in the order in which the real gateways refuse.</summary>
internal sealed class Gatekeeper(GrantBook grants, World world, TimeProvider time)
{
    public const string ScopeHeader = "Amazon-Advertising-API-Scope";

    /// <summary>The grant behind a request, or the refusal.</summary>
    public Grant? Admit(EmulatorRequest request, Dialect dialect, out EmulatorResponse? refusal)
    {
        refusal = null;
        var grant = grants.Open(request.Headers["Authorization"], time.GetUtcNow());
        if (grant is null)
            refusal = Answers.Gateway(401, "Unauthorized");
        else if (request.Headers[dialect.ClientHeader] is not { Length: > 0 } clientId)
            refusal = dialect.Refuse(401, "UNAUTHORIZED", $"The header {dialect.ClientHeader} is missing.");
        else if (clientId != grant.Credentials.ClientId)
            refusal = dialect.Refuse(401, "UNAUTHORIZED", "The client does not belong to the access token.");
        return refusal is null ? grant : null;
    }

    /// <summary>The profile that a request is about, or the refusal.</summary>
    public ProfileRows? Scope(EmulatorRequest request, Grant grant, Dialect dialect, out EmulatorResponse? refusal)
    {
        refusal = null;
        if (request.Headers[ScopeHeader] is not { Length: > 0 } text)
        {
            refusal = dialect.Refuse(401, "UNAUTHORIZED", $"The header {ScopeHeader} is missing.");
            return null;
        }

        var index = ProfileIdOf(text) is { } id ? world.IndexOf(id) : -1;
        if (index >= 0 && grant.Sees(index))
            return world.Rows(index);
        refusal = dialect.Refuse(403, "ACCESS_DENIED", "The profile is unknown or not open to this access token.");
        return null;
    }

    public static long? ProfileIdOf(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
}
