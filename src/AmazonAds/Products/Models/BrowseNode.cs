using System.Text.Json;

namespace AmazonAds.Products;

/// <summary>A browse node: a shelf of the catalogue.</summary>
public sealed class BrowseNode : CatalogueEntry
{
    internal BrowseNode(JsonElement json, string marketplace, ProductStamp stamp)
        : base(json, marketplace, stamp)
    {
    }

    /// <summary>Its id.</summary>
    public string BrowseNodeId { get; internal init; } = string.Empty;

    /// <summary>Its name where its parents are known.</summary>
    public string? Name { get; internal init; }

    /// <summary>Its name where they are not.</summary>
    public string? ContextFreeName { get; internal init; }

    /// <summary>Whether it has no ancestor.</summary>
    public bool? IsRoot { get; internal init; }

    /// <summary>The rank in it of the product that it was told with.</summary>
    public long? SalesRank { get; internal init; }

    /// <summary>The node above it, which knows the one above itself; null where there is none or it was not asked for.</summary>
    public BrowseNode? Ancestor { get; internal init; }

    /// <summary>The nodes below it, where they were asked for.</summary>
    public IReadOnlyList<BrowseNode> Children { get; internal init; } = [];

    /// <summary>The names from the root down, as far as they are known.</summary>
    public string Path => Ancestor is null ? ToString() : $"{Ancestor.Path} > {ToString()}";

    /// <summary>Its name.</summary>
    public override string ToString() => Name ?? ContextFreeName ?? BrowseNodeId;
}
