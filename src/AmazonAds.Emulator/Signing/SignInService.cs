using System.Text;
using AmazonAds.Emulator.Http;
using AmazonAds.Emulator.Json;
using AmazonAds.Emulator.Products;
using AmazonAds.Emulator.Routing;

namespace AmazonAds.Emulator.Signing;

/// <summary>Login with Amazon: turns refresh tokens into access tokens.</summary>
internal sealed class SignInService(GrantBook grants, ProductSignIn products, EmulatorOptions options, TimeProvider time)
{
    public EmulatorResponse Answer(EmulatorRequest request)
    {
        // One address for two grants: credentials of the product catalogue come as JSON.
        if (MediaTypes.Is(request.Headers["Content-Type"], MediaTypes.Json))
            return products.Answer(request);
        if (!MediaTypes.Is(request.Headers["Content-Type"], MediaTypes.Form))
            return Answers.SignIn(400, "invalid_request", "The content type must be application/x-www-form-urlencoded");

        var form = Form.Read(Encoding.UTF8.GetString(request.Body.Span));
        var (clientId, clientSecret) = Client(request, form);
        if (!form.TryGetValue("grant_type", out var grantType))
            return Missing("grant_type");
        if (grantType != "refresh_token")
            return Answers.SignIn(400, "unsupported_grant_type", "The authorization grant type is not supported by the authorization server");
        if (!form.TryGetValue("refresh_token", out var refreshToken) || refreshToken.Length == 0)
            return Missing("refresh_token");
        if (clientId is null)
            return Missing("client_id");
        if (clientSecret is null || !grants.KnowsClient(clientId, clientSecret))
            return Answers.SignIn(401, "invalid_client", "Client authentication failed");
        if (grants.Find(refreshToken) is not { IsRevoked: false } grant || grant.Credentials.ClientId != clientId)
            return Answers.SignIn(400, "invalid_grant", "The request has an invalid grant parameter : refresh_token");

        return new EmulatorResponse(200, MediaTypes.Json, new JsonBytes(512)
            .Raw("{\"access_token\":"u8).Text(grants.Issue(grant, time.GetUtcNow()))
            .Raw(",\"refresh_token\":"u8).Text(refreshToken)
            .Raw(",\"token_type\":\"bearer\",\"expires_in\":"u8).Number((long)options.TokenLifetime.TotalSeconds)
            .Raw("}"u8));
    }

    /// <summary>The refresh token of a token request, for faults that revoke the grant behind it.</summary>
    public static string? RefreshTokenOf(EmulatorRequest request) =>
        Form.Read(Encoding.UTF8.GetString(request.Body.Span)).GetValueOrDefault("refresh_token");

    private static EmulatorResponse Missing(string parameter) =>
        Answers.SignIn(400, "invalid_request", $"The request is missing a required parameter : {parameter}");

    private static (string? Id, string? Secret) Client(EmulatorRequest request, Dictionary<string, string> form)
    {
        const string scheme = "Basic ";
        if (request.Headers["Authorization"] is { } authorization && authorization.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
        {
            Span<byte> bytes = new byte[authorization.Length];
            if (Convert.TryFromBase64String(authorization[scheme.Length..], bytes, out var written)
                && Encoding.UTF8.GetString(bytes[..written]).Split(':', 2) is [var id, var secret])
                return (id, secret);
        }

        return (form.GetValueOrDefault("client_id"), form.GetValueOrDefault("client_secret"));
    }
}
