using System.Collections;
using AmazonAds.PowerShell.Binding;

namespace AmazonAds.PowerShell.Writing;

/// <summary>Members that people give in the API's own names.</summary>
internal static class OtherMembers
{
    /// <summary>The members as plain values.</summary>
    /// <param name="body">What was given; null for none.</param>
    public static IReadOnlyDictionary<string, object?> Of(IDictionary? body) =>
        body is null
            ? new Dictionary<string, object?>(StringComparer.Ordinal)
            : (IReadOnlyDictionary<string, object?>)PlainValue.Of(body)!;
}
