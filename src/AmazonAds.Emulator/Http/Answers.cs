using AmazonAds.Emulator.Json;
using AmazonAds.Emulator.Routing;

namespace AmazonAds.Emulator.Http;

/// <summary>The answers that are not rows: every error shape in one place.</summary>
internal static class Answers
{
    /// <summary>The shape of Sponsored Products v3: a code in words and a message.</summary>
    public static EmulatorResponse Error(int status, string code, string message) =>
        new(status, MediaTypes.Json, new JsonBytes(256)
            .Raw("{\"code\":"u8).Text(code).Raw(",\"message\":"u8).Text(message).Raw("}"u8));

    /// <summary>The older shape: the code (in words or the status), details and sometimes the request id.</summary>
    public static EmulatorResponse Details(int status, string code, string details, string? requestId = null)
    {
        var json = new JsonBytes(256).Raw("{\"code\":"u8).Text(code).Raw(",\"details\":"u8).Text(details);
        if (requestId is not null)
            json.Raw(",\"requestId\":"u8).Text(requestId);
        return new(status, MediaTypes.Json, json.Raw("}"u8));
    }

    /// <summary>The shape of the gateway, which answers before any service sees the call.</summary>
    public static EmulatorResponse Gateway(int status, string message) =>
        new(status, MediaTypes.Json, new JsonBytes(128).Raw("{\"message\":"u8).Text(message).Raw("}"u8));

    /// <summary>The shape of Login with Amazon.</summary>
    public static EmulatorResponse SignIn(int status, string error, string description) =>
        new(status, MediaTypes.Json, new JsonBytes(256)
            .Raw("{\"error_description\":"u8).Text(description).Raw(",\"error\":"u8).Text(error).Raw("}"u8));

    public static EmulatorResponse UnknownPath(string path) =>
        Details(404, "NOT_FOUND", $"Could not find resource for full path: {path}");

    public static EmulatorResponse WrongMethod(string method, string allowed)
    {
        var answer = Details(405, "METHOD_NOT_ALLOWED", $"Method {method} is not allowed here.");
        answer.Headers.Add("Allow", allowed);
        return answer;
    }

    public static EmulatorResponse TooLarge() =>
        Error(413, "REQUEST_ENTITY_TOO_LARGE", "The request is too large; send fewer items.");

    public static EmulatorResponse InvalidArgument(string message) => Error(400, "INVALID_ARGUMENT", message);

    /// <summary>A 400 that also carries one typed error.</summary>
    public static EmulatorResponse InvalidArgument(string message, string errorType, string reason) =>
        new(400, MediaTypes.Json, new JsonBytes(256)
            .Raw("{\"code\":\"INVALID_ARGUMENT\",\"message\":"u8).Text(message)
            .Raw(",\"errors\":[{\"errorType\":"u8).Text(errorType)
            .Raw(",\"errorValue\":{"u8).Text(errorType)
            .Raw(":{\"reason\":"u8).Text(reason).Raw(",\"message\":"u8).Text(message).Raw("}}}]}"u8));
}
