namespace AmazonAds.Emulator;

/// <summary>One Sponsored Products keyword as it stands in the emulator.</summary>
public sealed record EmulatedKeyword : EmulatedEntity
{
    /// <summary>The keyword's id, unique within its profile.</summary>
    public required long KeywordId { get; init; }

    /// <summary>The ad group it belongs to.</summary>
    public required long AdGroupId { get; init; }

    /// <summary>The campaign it belongs to.</summary>
    public required long CampaignId { get; init; }

    /// <summary>The text, unique together with the match type within its ad group.</summary>
    public required string KeywordText { get; init; }

    /// <summary><c>BROAD</c>, <c>PHRASE</c> or <c>EXACT</c>.</summary>
    public required string MatchType { get; init; }

    /// <summary>The bid in the profile's currency; null inherits the ad group's.</summary>
    public decimal? Bid { get; init; }

    /// <summary>The text in the advertiser's language, if given.</summary>
    public string? NativeLanguageKeyword { get; init; }

    /// <summary>The advertiser's language, such as <c>zh_CN</c>, if given.</summary>
    public string? NativeLanguageLocale { get; init; }
}
