using System.Text;
using System.Text.Json;
using AmazonAds.Emulator.Http;
using AmazonAds.Emulator.Json;
using AmazonAds.Emulator.Routing;

namespace AmazonAds.Emulator.Products;

/// <summary>Gives access tokens for the product catalogue: to credentials of version 3 for JSON, to those of version 2 for a form.</summary>
internal sealed class ProductSignIn(ProductTokens tokens, EmulatorOptions options, TimeProvider time)
{
    /// <summary>Where credentials of version 2 sign in.</summary>
    public const string CognitoPath = "/oauth2/token";

    public EmulatorResponse Answer(EmulatorRequest request)
    {
        var isCognito = request.Path == CognitoPath;
        if (!MediaTypes.Is(request.Headers["Content-Type"], isCognito ? MediaTypes.Form : MediaTypes.Json))
            return Answers.SignIn(400, "invalid_request", "The content type is not the one that this credential's version takes");
        if (Fields(request.Body, isCognito) is not { } fields)
            return Answers.SignIn(400, "invalid_request", "The request body cannot be read");
        if (fields.GetValueOrDefault("grant_type") != "client_credentials")
            return Answers.SignIn(400, "unsupported_grant_type", "The grant type must be client_credentials");
        if (fields.GetValueOrDefault("client_id") != options.ProductClientId || fields.GetValueOrDefault("client_secret") != options.ProductClientSecret)
            return Answers.SignIn(isCognito ? 400 : 401, "invalid_client", "Client authentication failed");
        if (fields.GetValueOrDefault("scope") != (isCognito ? "creatorsapi/default" : "creatorsapi::default"))
            return Answers.SignIn(400, "invalid_scope", "The scope is not known");

        return new EmulatorResponse(200, MediaTypes.Json, new JsonBytes(256)
            .Raw("{\"access_token\":"u8).Text(tokens.Issue(isCognito ? 2 : 3, time.GetUtcNow()))
            .Raw(",\"token_type\":\"bearer\",\"expires_in\":"u8).Number((long)options.TokenLifetime.TotalSeconds)
            .Raw("}"u8));
    }

    private static Dictionary<string, string>? Fields(ReadOnlyMemory<byte> body, bool isForm)
    {
        if (isForm)
            return Form.Read(Encoding.UTF8.GetString(body.Span));
        try
        {
            return JsonSerializer.Deserialize<Dictionary<string, string>>(body.Span);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
