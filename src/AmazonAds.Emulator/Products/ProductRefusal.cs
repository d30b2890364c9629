using System.Text.Json.Nodes;

namespace AmazonAds.Emulator.Products;

/// <summary>The refusals of the product catalogue.</summary>
internal static class ProductRefusal
{
    public const string Root = "/catalog/v1/";

    /// <summary>Whether a path is the catalogue's.</summary>
    public static bool Serves(string path) => path.StartsWith(Root, StringComparison.Ordinal);

    /// <summary>A field that is not right.</summary>
    public static EmulatorResponse Fields(params string[] fields) => Of(400, "ValidationException", "The request is not valid.", body =>
    {
        body["reason"] = "FieldValidationFailed";
        body["fieldList"] = new JsonArray([.. fields.Select(static field => JsonValue.Create(field))]);
    });

    /// <summary>A partner tag that is not the credential's.</summary>
    public static EmulatorResponse PartnerTag() =>
        Of(400, "ValidationException", "The partner tag does not belong to this credential and marketplace.", static body => body["reason"] = "InvalidPartnerTag");

    /// <summary>A token that does not open.</summary>
    public static EmulatorResponse Token(string reason, string message) =>
        Of(401, "UnauthorizedException", message, body => body["reason"] = reason);

    /// <summary>Too many calls.</summary>
    public static EmulatorResponse Throttle(TimeSpan? wait) => Of(429, "ThrottleException", "Too many requests.", body =>
    {
        if (wait is { } span) body["retryAfterSeconds"] = (long)Math.Max(1, Math.Ceiling(span.TotalSeconds));
    });

    /// <summary>Nothing of what was asked for.</summary>
    public static EmulatorResponse NotFound(string type, string id, string message) => Of(404, "ResourceNotFoundException", message, body =>
    {
        body["resourceType"] = type;
        body["resourceId"] = id;
    });

    /// <summary>What a fault on demand answers.</summary>
    public static EmulatorResponse OfFault(int status, TimeSpan? wait) => status switch
    {
        401 => Token("TokenExpired", "The access token has ended."),
        403 => Of(403, "AccessDeniedException", "The account may not use the API.", static body => body["reason"] = "AssociateNotEligible"),
        429 => Throttle(wait),
        503 => Of(503, "ServiceUnavailableException", "The service is busy."),
        _ => Of(status, "InternalServerException", "An injected failure."),
    };

    private static EmulatorResponse Of(int status, string type, string message, Action<JsonObject>? more = null)
    {
        var body = new JsonObject { ["type"] = type, ["message"] = message };
        more?.Invoke(body);
        return ProductBody.Response(status, body);
    }
}
