namespace AmazonAds.PowerShell.Entities;

/// <summary>Names of kinds as words.</summary>
internal static class Words
{
    /// <summary>One of a kind: <c>ad group</c>.</summary>
    /// <param name="name">The kind's name.</param>
    public static string Of(string name) =>
        string.Concat(name.Select((letter, index) => char.IsUpper(letter) ? (index > 0 ? " " : string.Empty) + char.ToLowerInvariant(letter) : letter.ToString()));

    /// <summary>Several of a kind: <c>ad groups</c>, <c>portfolios</c>.</summary>
    /// <param name="name">The kind's name.</param>
    public static string Plural(string name) => Of(name) + "s";
}
