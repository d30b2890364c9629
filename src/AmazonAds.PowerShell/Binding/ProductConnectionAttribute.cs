using System.Management.Automation;
using AmazonAds.PowerShell.Sessions;
using AmazonAds.Products;

namespace AmazonAds.PowerShell.Binding;

/// <summary>Binds a connection to the product catalogue: an object of Connect-AdsProductApi or its name. Blank means "not given".</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ProductConnectionAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object inputData) =>
        (inputData is PSObject wrapped ? wrapped.BaseObject : inputData) switch
        {
            null => null,
            ProductConnection connection => connection,
            string name when string.IsNullOrWhiteSpace(name) => null,
            string name => Session.Current.Products.Find(name.Trim())?.Connection
                ?? throw NotOne(Errors.ProductConnectionNotFound(name.Trim()).Exception.Message),
            var other => throw NotOne($"An object of type {other.GetType().Name} is not a connection to the product catalogue."),
        };

    private static ArgumentTransformationMetadataException NotOne(string message) => new(message, new PSInvalidCastException(message));
}
