using System.Management.Automation;
using AmazonAds.Entities;

namespace AmazonAds.PowerShell.Binding;

/// <summary>Binds an advertising product. Blank, and none, mean "not given": Sponsored Products.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class AdProductAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object inputData) =>
        (inputData is PSObject wrapped ? wrapped.BaseObject : inputData) switch
        {
            null or AdProduct.None => AdProduct.SponsoredProducts,
            string text when string.IsNullOrWhiteSpace(text) || text.Equals(nameof(AdProduct.None), StringComparison.OrdinalIgnoreCase) =>
                AdProduct.SponsoredProducts,
            var other => other,
        };
}
