namespace AmazonAds.Emulator.SponsoredDisplay;

/// <summary>How much of Sponsored Display goes into one call.</summary>
internal static class DisplayLimits
{
    /// <summary>The most rows of a page; larger wishes are cut to it without a word.</summary>
    public const int MostRows = 100;

    /// <summary>The most items of a write, as documented.</summary>
    public const int MostItems = 100;
}
