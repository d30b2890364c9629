using System.Text;

namespace AmazonAds.Operations;

/// <summary>The query of a path.</summary>
internal static class QueryText
{
    /// <summary>The path with a parameter set: in place of one of that name, else at the end.</summary>
    /// <param name="path">The path, with or without a query.</param>
    /// <param name="name">The parameter.</param>
    /// <param name="value">Its value, not yet escaped.</param>
    public static string With(string path, string name, string value)
    {
        var (plain, pairs) = Split(path);
        var pair = $"{Uri.EscapeDataString(name)}={Uri.EscapeDataString(value)}";
        var index = pairs.FindIndex(known => NameOf(known) == name);
        if (index < 0) pairs.Add(pair);
        else pairs[index] = pair;
        return new StringBuilder(plain).Append('?').AppendJoin('&', pairs).ToString();
    }

    /// <summary>The value of a parameter; null where it is not there.</summary>
    /// <param name="path">The path, with or without a query.</param>
    /// <param name="name">The parameter.</param>
    public static string? Get(string path, string name) =>
        Split(path).Pairs.Find(pair => NameOf(pair) == name) is { } found && found.Split('=', 2) is [_, var value]
            ? Uri.UnescapeDataString(value.Replace('+', ' '))
            : null;

    private static (string Plain, List<string> Pairs) Split(string path)
    {
        var mark = path.IndexOf('?', StringComparison.Ordinal);
        return mark < 0 ? (path, []) : (path[..mark], [.. path[(mark + 1)..].Split('&', StringSplitOptions.RemoveEmptyEntries)]);
    }

    private static string NameOf(string pair) => Uri.UnescapeDataString(pair.Split('=', 2)[0]);
}
