using System.Text.Json;
using AmazonAds.Entities;

namespace AmazonAds.Batching;

/// <summary>
/// Reads the answer of a batch and says of each item what became of it. An item without an answer is unknown, never a
/// success. Decides on data alone.
/// </summary>
internal static class BatchAnswer
{
    /// <summary>One answer per item, in the order of the items.</summary>
    /// <param name="body">The body.</param>
    /// <param name="kind">The kind written.</param>
    /// <param name="style">How the answer names the items.</param>
    /// <param name="ids">The ids of the items that were sent; null for those of creates.</param>
    /// <param name="profileId">The profile, where the entities are wanted too; else null.</param>
    /// <exception cref="JsonException">The body is not JSON.</exception>
    public static ItemAnswer[] Read(
        ReadOnlyMemory<byte> body, EntityKind kind, WriteAnswer style, IReadOnlyList<string?> ids, string? profileId = null)
    {
        using var document = JsonDocument.Parse(body);
        var answers = style switch
        {
            WriteAnswer.InOrder => OrderedAnswer.Read(document.RootElement, kind, ids),
            WriteAnswer.Version1 => IndexedAnswer.Read(document.RootElement, kind, ids.Count, profileId),
            WriteAnswer.TargetResults => IndexedAnswer.Read(document.RootElement, kind, ids.Count, profileId, IndexedNames.OfTargets),
            _ => document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty(kind.Collection, out var results)
                ? IndexedAnswer.Read(results, kind, ids.Count, profileId)
                : new ItemAnswer?[ids.Count],
        };
        return Array.ConvertAll(answers, answer => answer ?? ItemAnswer.Missing);
    }
}
