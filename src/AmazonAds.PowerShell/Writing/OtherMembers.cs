using System.Collections;
using AmazonAds.Entities;
using AmazonAds.PowerShell.Binding;

namespace AmazonAds.PowerShell.Writing;

/// <summary>Members that people give in the API's own names.</summary>
internal static class OtherMembers
{
    /// <summary>None.</summary>
    public static IReadOnlyDictionary<string, object?> None { get; } = new Dictionary<string, object?>(StringComparer.Ordinal);

    /// <summary>The members as plain values.</summary>
    /// <param name="body">What was given; null for none.</param>
    /// <param name="reason">Why they cannot be sent; empty when they can.</param>
    public static IReadOnlyDictionary<string, object?> Read(IDictionary? body, out string reason)
    {
        reason = string.Empty;
        if (body is null) return None;
        var members = (IReadOnlyDictionary<string, object?>)PlainValue.Of(body)!;
        return FieldValue.CanBeWritten(members, out reason) ? members : None;
    }
}
