using System.Text.Json;
using AmazonAds.Entities;
using AmazonAds.Pipeline;

namespace AmazonAds.Operations;

/// <summary>Makes requests of any operation, in the catalog or not.</summary>
public static class OperationRequest
{
    /// <summary>
    /// A request with what the catalog knows of its operation: media types, whether it may be repeated, what it weighs. Of
    /// an operation that is not in the catalog a POST counts as a create.
    /// </summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="path">The path with its query, beginning with a slash.</param>
    /// <param name="profileId">The profile, or null.</param>
    /// <param name="body">The body; a read that takes one is sent an empty object where there is none.</param>
    /// <param name="contentType">The body's media type; null for the newest that the operation takes.</param>
    /// <param name="accept">The answer's media type; null for the body's, else the newest.</param>
    /// <exception cref="ArgumentException">The path does not begin with a slash.</exception>
    public static AdsRequest Create(
        string method,
        string path,
        string? profileId = null,
        ReadOnlyMemory<byte> body = default,
        string? contentType = null,
        string? accept = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(method);
        var operation = AdsOperations.Find(method, path);
        if (body.IsEmpty && operation is { Effect: OperationEffect.Read, ContentType: not null }) body = "{}"u8.ToArray();
        var type = body.IsEmpty ? null : contentType ?? operation?.ContentType ?? MediaTypeVersion.Json;
        return new AdsRequest
        {
            Method = new HttpMethod(method.ToUpperInvariant()),
            Path = path,
            Operation = operation?.Name ?? OperationName.Of(method, path),
            ProfileId = profileId,
            Body = body,
            ContentType = type,
            Accept = accept ?? operation?.Accept(type) ?? type ?? MediaTypeVersion.Json,
            Repeat = operation?.Repeat ?? (IsIdempotent(method) ? RepeatRule.Repeatable : RepeatRule.OnlyIfNotCarriedOut),
            Weight = JsonBody.Get(body, "includeExtendedDataFields") is { ValueKind: JsonValueKind.True } ? EntityKind.ExtendedDataWeight : 1,
        };
    }

    /// <summary>Whether a request changes something: by the catalog, else whatever is no GET or HEAD.</summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="path">The path.</param>
    public static bool Changes(string method, string path) =>
        (AdsOperations.Find(method, path)?.Effect ?? (IsRead(method) ? OperationEffect.Read : OperationEffect.Create)) != OperationEffect.Read;

    private static bool IsRead(string method) => method.ToUpperInvariant() is "GET" or "HEAD";

    private static bool IsIdempotent(string method) => IsRead(method) || method.ToUpperInvariant() is "PUT" or "DELETE";
}
