using System.Management.Automation;
using AmazonAds.Entities;

namespace AmazonAds.PowerShell.Binding;

/// <summary>Binds an advertising product by name. Blank, and what belongs to no product, means "not given".</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class AdProductAttribute : ArgumentTransformationAttribute
{
    /// <summary>The products, as people name them.</summary>
    internal static IReadOnlyList<string> Names { get; } =
        [.. Enum.GetValues<AdProduct>().Where(product => product != AdProduct.None).Select(product => product.ToString())];

    /// <summary>The product of a name that was bound.</summary>
    /// <param name="name">The name; null for the default.</param>
    internal static AdProduct Of(string? name) => name is null ? AdProduct.SponsoredProducts : Enum.Parse<AdProduct>(name);

    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object inputData)
    {
        var text = (inputData is PSObject wrapped ? wrapped.BaseObject : inputData)?.ToString()?.Trim();
        if (string.IsNullOrEmpty(text) || text == nameof(AdProduct.None)) return null;
        return Names.FirstOrDefault(name => name.Equals(text, StringComparison.OrdinalIgnoreCase))
            ?? throw new ArgumentTransformationMetadataException($"'{text}' is not an advertising product. There are {string.Join(", ", Names)}.");
    }
}
