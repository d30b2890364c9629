namespace AmazonAds.Products.Caching;

/// <summary>
/// What is kept and served as one piece. Mostly this is one resource. What stands in an array (listings of offers, variants
/// of images, browse nodes of an item) is one piece whatever was asked of it: listings have no id, so elements of two
/// answers can never be told to be the same. Such a piece knows the resources it was asked with and serves those only.
/// </summary>
public sealed class ProductPart
{
    private const char Separator = ',';

    private static readonly string[] Single = ["images.primary"];

    private ProductPart(string path, string[] resources, ProductDataKind kind)
    {
        Path = path;
        Resources = resources;
        Kind = kind;
        Text = string.Join(Separator, resources);
    }

    /// <summary>What stands beside all resources: the id, the link, the name. Every call brings it.</summary>
    public static ProductPart Base { get; } = new(string.Empty, [], ProductDataKind.Content);

    /// <summary>Where it lies, such as <c>itemInfo.title</c> or <c>offersV2.listings</c>; empty for the base.</summary>
    public string Path { get; }

    /// <summary>The resources it was asked with, sorted.</summary>
    public IReadOnlyList<string> Resources { get; }

    /// <summary>The kind of data: that of its resources which is kept the shortest.</summary>
    public ProductDataKind Kind { get; }

    /// <summary>The resources as one text, for keys.</summary>
    public string Text { get; }

    /// <summary>Reads a part that was stored.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="text">Its resources; see <see cref="Text"/>.</param>
    /// <param name="kind">Its kind.</param>
    public static ProductPart Read(string path, string text, ProductDataKind kind)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(text);
        return path.Length == 0 ? Base : new(path, text.Split(Separator), kind);
    }

    /// <summary>The parts that resources are found in, without the base.</summary>
    /// <param name="resources">Names of resources.</param>
    public static IReadOnlyList<ProductPart> Of(IEnumerable<string> resources) =>
    [
        .. resources.Distinct(StringComparer.Ordinal).GroupBy(PathOf, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new ProductPart(group.Key, [.. group.Order(StringComparer.Ordinal)], group.Min(ProductResources.KindOf))),
    ];

    /// <summary>Whether it holds all that another one asks for.</summary>
    /// <param name="other">A part of the same path.</param>
    public bool Covers(ProductPart other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Text == other.Text || other.Resources.All(resource => Resources.Contains(resource, StringComparer.Ordinal));
    }

    /// <inheritdoc/>
    public override string ToString() => Path;

    // "browseNodes.ancestor" is a member of the node itself; of an item's resources the first two names lead to the array.
    private static string PathOf(string resource)
    {
        var names = resource.Split('.');
        if (names[0] == "browseNodes") return string.Join('.', names[1..]);
        var group = string.Join('.', names.Take(2));
        return Array.IndexOf(Single, group) >= 0 ? resource : group;
    }
}
