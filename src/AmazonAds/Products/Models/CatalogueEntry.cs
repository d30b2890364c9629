using System.Text.Json;
using AmazonAds.Entities;

namespace AmazonAds.Products;

/// <summary>Anything of the catalogue: where and when it was true, and the whole of it as Amazon gave it.</summary>
public abstract class CatalogueEntry
{
    private IReadOnlyDictionary<string, object?>? item;

    private protected CatalogueEntry(JsonElement json, string marketplace, ProductStamp stamp)
    {
        Json = json;
        Marketplace = marketplace;
        ContentAsOf = stamp.ContentAsOf;
        Source = stamp.Source;
        Stale = stamp.Stale;
    }

    /// <summary>The marketplace, such as <c>www.amazon.com</c>.</summary>
    public string Marketplace { get; }

    /// <summary>When the oldest part of its content was true, prices aside. Content may be kept for 24 hours.</summary>
    public DateTimeOffset? ContentAsOf { get; }

    /// <summary>Where it came from.</summary>
    public ProductSource Source { get; }

    /// <summary>Whether it is older than it should be and serves because a call failed.</summary>
    public bool Stale { get; }

    /// <summary>All of it under Amazon's names, as plain values: text, numbers, booleans, lists and dictionaries.</summary>
    public IReadOnlyDictionary<string, object?> Item => item ??= (IReadOnlyDictionary<string, object?>)PlainJson.Value(Json)!;

    /// <summary>All of it as JSON.</summary>
    internal JsonElement Json { get; }
}
