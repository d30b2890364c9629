using System.Text.Json;

namespace AmazonAds.Products;

/// <summary>Why there is nothing about an id.</summary>
/// <param name="Id">The ASIN or browse node.</param>
/// <param name="Code">Amazon's code, or <c>ItemNotReturned</c> where Amazon left the id out without a word.</param>
/// <param name="Message">What Amazon says, or our words for its silence.</param>
public sealed record ProductIdError(string Id, string Code, string Message)
{
    private const string Silence = "ItemNotReturned";

    /// <summary>Reads what Amazon says about an id.</summary>
    /// <param name="id">The id.</param>
    /// <param name="error">The error object that is about it, or null where there is none.</param>
    public static ProductIdError Read(string id, JsonElement? error)
    {
        var read = error is { ValueKind: JsonValueKind.Object } said ? ProductError.Parse(JsonSerializer.SerializeToUtf8Bytes(said)) : null;
        return new ProductIdError(
            id,
            read?.Code ?? Silence,
            read?.Message ?? $"Amazon answered without '{id}' and without a reason: it may not exist in this marketplace or not be open to the API.");
    }
}
