using System.Collections;
using System.Globalization;
using System.Management.Automation;

namespace AmazonAds.PowerShell.Operations;

/// <summary>The query of a request, from a hashtable: lists joined by commas, numbers invariantly, null left out.</summary>
internal static class RequestQuery
{
    /// <summary>The path with the query added.</summary>
    /// <param name="path">The path, with or without a query of its own.</param>
    /// <param name="query">The query, or null.</param>
    public static string AddTo(string path, IDictionary? query)
    {
        foreach (DictionaryEntry entry in query ?? new Hashtable())
        {
            if (Text(entry.Value) is not { } value) continue;
            path += (path.Contains('?', StringComparison.Ordinal) ? '&' : '?')
                + Uri.EscapeDataString(Text(entry.Key) ?? string.Empty) + "=" + Uri.EscapeDataString(value);
        }

        return path;
    }

    private static string? Text(object? value) => (value is PSObject wrapped ? wrapped.BaseObject : value) switch
    {
        null => null,
        string text => text,
        bool or SwitchParameter => LanguagePrimitives.IsTrue(value) ? "true" : "false",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IEnumerable many => string.Join(',', many.Cast<object?>().Select(Text)),
        var other => Convert.ToString(other, CultureInfo.InvariantCulture),
    };
}
