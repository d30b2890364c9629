namespace AmazonAds.Emulator.Routing;

/// <summary>Paths with placeholders, such as <c>/sp/campaigns/{campaignId}/budgetRules</c>.</summary>
internal static class PathTemplate
{
    public static bool IsOne(string path) => path.Contains('{', StringComparison.Ordinal);

    /// <summary>The values of a path's placeholders, or null where the path is another one.</summary>
    public static Dictionary<string, string>? Match(string template, string path)
    {
        var expected = template.Split('/');
        var given = path.Split('/');
        if (given.Length != expected.Length)
            return null;
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var index = 0; index < expected.Length; index++)
        {
            if (expected[index] is ['{', .. var name, '}'] && given[index].Length > 0)
                values[name] = Uri.UnescapeDataString(given[index]);
            else if (expected[index] != given[index])
                return null;
        }

        return values;
    }
}
