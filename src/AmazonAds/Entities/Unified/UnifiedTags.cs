using System.Collections;

namespace AmazonAds.Entities;

/// <summary>Tags: pairs in Ads API v1, a map elsewhere.</summary>
internal static class UnifiedTags
{
    /// <summary>The pairs of a map; a list is taken for pairs already.</summary>
    /// <param name="given">The tags.</param>
    /// <exception cref="FormatException">They are neither.</exception>
    public static object Make(object given) => given switch
    {
        IDictionary map => map.Keys.Cast<object>().Select(key => Pair(key.ToString(), map[key])).ToList(),
        IEnumerable<KeyValuePair<string, string?>> pairs => pairs.Select(pair => Pair(pair.Key, pair.Value)).ToList(),
        string => throw new FormatException("Tags are a hashtable of names and values."),
        IEnumerable list => list,
        _ => throw new FormatException("Tags are a hashtable of names and values."),
    };

    private static Dictionary<string, object?> Pair(string? key, object? value) =>
        new(StringComparer.Ordinal) { ["key"] = key, ["value"] = FieldValue.Shown(value) };
}
