namespace AmazonAds.Authentication;

/// <summary>What a token is good for, from its lifetime and what is left of it. A decision on data alone.</summary>
internal static class TokenRule
{
    private static readonly TimeSpan Early = TimeSpan.FromSeconds(120);
    private static readonly TimeSpan Late = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan ShortLife = TimeSpan.FromSeconds(180);

    /// <summary>
    /// With more than 120 s left a token serves; from there to 60 s it serves while it is refreshed; at 60 s or less
    /// the refresh is waited for. Both marks shrink in proportion for tokens that live less than 180 s.
    /// </summary>
    /// <param name="lifetime">The token's whole lifetime.</param>
    /// <param name="left">What is left of it.</param>
    public static TokenUse Judge(TimeSpan lifetime, TimeSpan left)
    {
        var scale = lifetime < ShortLife ? lifetime / ShortLife : 1;
        if (left <= TimeSpan.Zero) return TokenUse.Ended;
        if (left <= Late * scale) return TokenUse.Refresh;
        return left <= Early * scale ? TokenUse.ServeAndRefresh : TokenUse.Serve;
    }
}
