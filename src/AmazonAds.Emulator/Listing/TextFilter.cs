namespace AmazonAds.Emulator.Listing;

/// <summary>Texts of which a row must have one: wholly, or as a part of its own.</summary>
internal sealed record TextFilter(IReadOnlyList<string> Texts, bool IsExact)
{
    public bool Matches(string? text)
    {
        if (text is null)
            return false;
        foreach (var wanted in Texts)
        {
            if (IsExact ? text.Equals(wanted, StringComparison.OrdinalIgnoreCase) : text.Contains(wanted, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
