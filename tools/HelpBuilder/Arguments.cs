namespace AmazonAds.HelpBuilder;

/// <summary>What the command line asks for.</summary>
internal sealed record Arguments(string Assembly, string Pages, string? Output, bool Update)
{
    internal const string Usage = """
        HelpBuilder --assembly <cmdlet dll> --pages <folder> --output <help xml>   checks the pages and writes the help
        HelpBuilder --assembly <cmdlet dll> --pages <folder> --update              writes syntax and missing pages
        """;

    /// <summary>Reads the command line; null when it makes no sense.</summary>
    internal static Arguments? Parse(IReadOnlyList<string> words)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        var update = false;
        for (var index = 0; index < words.Count; index++)
        {
            if (words[index] == "--update")
                update = true;
            else if (words[index] is "--assembly" or "--pages" or "--output" && index + 1 < words.Count)
                values[words[index]] = words[++index];
            else
                return null;
        }

        return values.TryGetValue("--assembly", out var assembly) && values.TryGetValue("--pages", out var pages)
            && (update || values.ContainsKey("--output"))
            ? new Arguments(assembly, pages, values.GetValueOrDefault("--output"), update)
            : null;
    }
}
