using AmazonAds.Storage;

namespace AmazonAds.PowerShell.Binding;

/// <summary>
/// What was given for <c>-Store</c>, right or wrong. PowerShell keeps bound values and shows them with errors, its own among them, so
/// that what can be seen of this one has no password: the address stands in no public member.
/// </summary>
public sealed class StoreText
{
    /// <summary>Wraps a text.</summary>
    /// <param name="text">A path or an address; not blank.</param>
    internal StoreText(string text)
    {
        Text = text;
        Shown = Show(text);
    }

    /// <summary>The path, the address without its password, or words in place of what is no address.</summary>
    public string Shown { get; }

    /// <summary>The text as it was given.</summary>
    internal string Text { get; }

    /// <summary>Whether it is meant as an address of a sort that no store is at.</summary>
    internal bool IsOfAnotherSort => IsAnotherSort(Text);

    /// <inheritdoc/>
    public override string ToString() => Shown;

    private static bool IsAnotherSort(string text) => !StorePlace.IsAddress(text) && text.Contains("://", StringComparison.Ordinal);

    private static string Show(string text)
    {
        if (IsAnotherSort(text)) return "(not supported)";
        try
        {
            return StorePlace.Parse(text).Shown;
        }
        catch (FormatException)
        {
            return "(not an address)";
        }
    }
}
