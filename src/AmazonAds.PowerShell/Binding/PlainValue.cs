using System.Collections;
using System.Management.Automation;

namespace AmazonAds.PowerShell.Binding;

/// <summary>What PowerShell gives, without its wrappers: custom objects become dictionaries, everything else what it wraps.</summary>
internal static class PlainValue
{
    /// <summary>The plain value.</summary>
    /// <param name="value">What was given.</param>
    public static object? Of(object? value)
    {
        var plain = value is PSObject wrapped && wrapped.BaseObject is not PSCustomObject ? wrapped.BaseObject : value;
        return plain switch
        {
            null or string => plain,
            PSObject custom => custom.Properties.ToDictionary(property => property.Name, property => Of(property.Value), StringComparer.Ordinal),
            IDictionary map => map.Keys.Cast<object>().ToDictionary(key => key.ToString()!, key => Of(map[key]), StringComparer.Ordinal),
            object?[] or IList => ((IEnumerable)plain).Cast<object?>().Select(Of).ToList(),
            _ => plain,
        };
    }
}
