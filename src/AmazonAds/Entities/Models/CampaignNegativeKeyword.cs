namespace AmazonAds.Entities;

/// <summary>A keyword that keeps a whole campaign's ads away from searches.</summary>
public sealed class CampaignNegativeKeyword : AdsEntity
{
    /// <summary>The negative keyword's id.</summary>
    public string? KeywordId { get; set => field = Note(field, value); }

    /// <summary>The campaign it belongs to.</summary>
    public string? CampaignId { get; set => field = Note(field, value); }

    /// <summary>The keyword's text.</summary>
    public string? KeywordText { get; set => field = Note(field, value); }

    /// <summary><c>NEGATIVE_EXACT</c>, <c>NEGATIVE_PHRASE</c>, <c>NEGATIVE_BROAD</c> or a newer value.</summary>
    public string? MatchType { get; set => field = Note(field, value); }

    /// <summary><c>ENABLED</c>, <c>PAUSED</c>, <c>ARCHIVED</c> or a newer value.</summary>
    public string? State { get; set => field = Note(field, value); }

    /// <summary>The global keyword that manages this one, if any.</summary>
    public string? GlobalKeywordId { get; set => field = Note(field, value); }

    /// <summary>Times and serving status, when they were asked for.</summary>
    public ExtendedData? ExtendedData { get; set => field = Note(field, value); }
}
