using System.Collections;
using System.Management.Automation;
using AmazonAds.PowerShell.Sessions;
using AmazonAds.Products;

namespace AmazonAds.PowerShell.Binding;

/// <summary>Binds connections to the product catalogue: objects of Connect-AdsProductApi or their names. Blank means "not given".</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ProductConnectionAttribute : ArgumentTransformationAttribute
{
    /// <summary>Whether the parameter takes several.</summary>
    public bool Many { get; init; }

    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object inputData)
    {
        var value = inputData is PSObject wrapped ? wrapped.BaseObject : inputData;
        if (!Many) return One(value);
        return value is IEnumerable many and not string
            ? many.Cast<object?>().Select(One).OfType<ProductConnection>().ToArray()
            : One(value) is { } one ? new[] { one } : Array.Empty<ProductConnection>();
    }

    private static ProductConnection? One(object? input) => (input is PSObject wrapped ? wrapped.BaseObject : input) switch
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
