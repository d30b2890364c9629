namespace AmazonAds.Emulator;

/// <summary>One Sponsored Products negative keyword, of an ad group or of a whole campaign.</summary>
public sealed record EmulatedNegativeKeyword : EmulatedEntity
{
    /// <summary>The id, unique among the negative keywords of its level within its profile.</summary>
    public required long KeywordId { get; init; }

    /// <summary>The ad group it belongs to; null where it holds for the whole campaign.</summary>
    public long? AdGroupId { get; init; }

    /// <summary>The campaign it belongs to.</summary>
    public required long CampaignId { get; init; }

    /// <summary>The text, unique together with the match type below its parent.</summary>
    public required string KeywordText { get; init; }

    /// <summary><c>NEGATIVE_EXACT</c>, <c>NEGATIVE_PHRASE</c> or <c>NEGATIVE_BROAD</c>.</summary>
    public required string MatchType { get; init; }

    /// <summary>The text in the advertiser's language, if given.</summary>
    public string? NativeLanguageKeyword { get; init; }

    /// <summary>The advertiser's language, such as <c>zh_CN</c>, if given.</summary>
    public string? NativeLanguageLocale { get; init; }
}
