using System.Text.Json;

namespace AmazonAds.Entities;

/// <summary>Anything that comes in Amazon's JSON: named properties for what is known, <see cref="Body"/> for the rest.</summary>
public abstract class AdsObject
{
    private static readonly IReadOnlyDictionary<string, object?> Nothing = new Dictionary<string, object?>(StringComparer.Ordinal);

    /// <summary>
    /// Members of the JSON that no property holds, by their JSON names, as plain values: text, numbers, booleans,
    /// lists and dictionaries. Empty when every member has a property.
    /// </summary>
    public IReadOnlyDictionary<string, object?> Body =>
        Rest is null ? Nothing : Rest.ToDictionary(pair => pair.Key, pair => PlainJson.Value(pair.Value), StringComparer.Ordinal);

    /// <summary>The members that no property holds, as JSON; null when there are none.</summary>
    internal Dictionary<string, JsonElement>? Rest { get; set; }
}
