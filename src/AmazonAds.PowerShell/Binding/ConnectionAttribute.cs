using System.Collections;
using System.Management.Automation;
using AmazonAds.Connections;
using AmazonAds.PowerShell.Sessions;

namespace AmazonAds.PowerShell.Binding;

/// <summary>Binds connections: objects of Connect-AdsAccount or their names. Blank means "not given".</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ConnectionAttribute : ArgumentTransformationAttribute
{
    /// <summary>Whether the parameter takes several.</summary>
    public bool Many { get; init; }

    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object inputData)
    {
        var value = inputData is PSObject wrapped ? wrapped.BaseObject : inputData;
        if (!Many) return One(value);
        return value is IEnumerable many and not string
            ? many.Cast<object?>().Select(One).OfType<AdsConnection>().ToArray()
            : One(value) is { } one ? new[] { one } : Array.Empty<AdsConnection>();
    }

    private static AdsConnection? One(object? input) => (input is PSObject wrapped ? wrapped.BaseObject : input) switch
    {
        null => null,
        AdsConnection connection => connection,
        string name when string.IsNullOrWhiteSpace(name) => null,
        string name => Session.Current.Connections.Find(name.Trim()) ?? throw NotOne(Errors.ConnectionNotFound(name.Trim()).Exception.Message),
        var other => throw NotOne($"An object of type {other.GetType().Name} is not a connection."),
    };

    // An invalid cast lets the pipeline's binder try the next way.
    private static ArgumentTransformationMetadataException NotOne(string message) =>
        new(message, new PSInvalidCastException(message));
}
