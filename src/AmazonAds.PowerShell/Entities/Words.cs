namespace AmazonAds.PowerShell.Entities;

/// <summary>Names of kinds as words.</summary>
internal static class Words
{
    /// <summary>Several of a kind: <c>ad groups</c>.</summary>
    /// <param name="name">The kind's name.</param>
    public static string Plural(string name) =>
        string.Concat(name.Select((letter, index) => char.IsUpper(letter) ? (index > 0 ? " " : string.Empty) + char.ToLowerInvariant(letter) : letter.ToString())) + "s";
}
