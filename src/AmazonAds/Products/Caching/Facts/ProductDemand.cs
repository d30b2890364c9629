namespace AmazonAds.Products.Caching;

/// <summary>What a request wants to know about each of its ids.</summary>
internal sealed class ProductDemand
{
    /// <summary>A demand.</summary>
    /// <param name="owner">The partner tag for items, empty for browse nodes.</param>
    /// <param name="resources">The resources.</param>
    public ProductDemand(string owner, IReadOnlyList<string> resources)
    {
        Owner = owner;
        Resources = resources;
        Parts = [ProductPart.Base, .. ProductPart.Of(resources)];
        Text = string.Join(',', resources);
    }

    /// <summary>The partner tag for items, empty for browse nodes.</summary>
    public string Owner { get; }

    public IReadOnlyList<string> Resources { get; }

    /// <summary>The parts they are found in; the base first.</summary>
    public IReadOnlyList<ProductPart> Parts { get; }

    /// <summary>The resources as one text.</summary>
    public string Text { get; }

    /// <summary>Whether it wants the same as another one.</summary>
    public bool IsSameAs(ProductDemand other) => ReferenceEquals(this, other) || (Text == other.Text && Owner == other.Owner);
}
