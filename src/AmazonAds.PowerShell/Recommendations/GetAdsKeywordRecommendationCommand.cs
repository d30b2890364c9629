using System.Management.Automation;
using AmazonAds.Connections;
using AmazonAds.Marketplaces;
using AmazonAds.PowerShell.Abstractions;
using AmazonAds.PowerShell.Binding;
using AmazonAds.PowerShell.Completion;
using AmazonAds.Recommendations;

namespace AmazonAds.PowerShell.Recommendations;

/// <summary>Asks which keywords Amazon suggests for ad groups or products, with bids.</summary>
[Cmdlet(VerbsCommon.Get, "AdsKeywordRecommendation")]
[OutputType(typeof(KeywordRecommendation))]
public sealed class GetAdsKeywordRecommendationCommand : AskCommandBase
{
    private readonly HashSet<(string ProfileId, string? AdGroupId)> asked = [];

    /// <summary>The ad group's campaign.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AdsId(nameof(CampaignId))]
    public string[]? CampaignId { get; set; }

    /// <summary>The ad group.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AdsId(nameof(AdGroupId))]
    public string[]? AdGroupId { get; set; }

    /// <summary>Products instead of an ad group, at most 50.</summary>
    [Parameter]
    public string[]? Asin { get; set; }

    /// <summary>How many keywords at most, from 0 to 200. Default: 200.</summary>
    [Parameter]
    [ValidateRange(0, KeywordQuery.MostRecommendations)]
    public int? MaxRecommendations { get; set; }

    /// <summary>By what they are ranked: CLICKS, CONVERSIONS or DEFAULT.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(WordCompleter))]
    public string? SortDimension { get; set; }

    /// <summary>The language of translations, such as de_DE. Default: none.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(WordCompleter))]
    public string? Locale { get; set; }

    /// <summary>The bidding strategy that bids are for; with -Asin only. Default: LEGACY_FOR_SALES.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(WordCompleter))]
    public string? BiddingStrategy { get; set; }

    /// <summary>Keywords of your own, to be ranked along; at most 100.</summary>
    [Parameter]
    public string[]? KeywordText { get; set; }

    /// <summary>The match types of your own keywords. Default: Broad.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(WordCompleter))]
    public string[]? MatchType { get; set; }

    /// <summary>Keywords without bids.</summary>
    [Parameter]
    public SwitchParameter NoBid { get; set; }

    private protected override void Accept()
    {
        var byProduct = Asin is { Length: > 0 };
        foreach (var target in Targets())
        {
            var query = new KeywordQuery
            {
                CampaignId = byProduct || CampaignId is not { Length: 1 } ? null : CampaignId[0],
                AdGroupId = byProduct || AdGroupId is not { Length: 1 } ? null : AdGroupId[0],
                Asins = Asin ?? [],
                MaxRecommendations = MaxRecommendations,
                SortDimension = SortDimension?.ToUpperInvariant(),
                Locale = Locale,
                BiddingStrategy = BiddingStrategy?.ToUpperInvariant(),
                BidsEnabled = NoBid ? false : null,
                OwnKeywords = [.. from text in KeywordText ?? [] from type in MatchType ?? ["BROAD"] select new OwnKeyword(text, type.ToUpperInvariant())],
            };
            if (query.Refusal() is { } refusal) Refuse(Errors.QueryRefused(refusal, AdGroupId is { Length: > 0 } ids ? ids[0] : target.ProfileId));
            else if (asked.Add((target.ProfileId, query.AdGroupId))) Ask(target, query);
        }
    }

    // The same ad group may come with each of its keywords; it is asked about once.
    private void Ask((AdsConnection Connection, string ProfileId) target, KeywordQuery query) =>
        Start(target, (object?)query.AdGroupId ?? target.ProfileId, async lane =>
        {
            var country = await Session.Marketplaces.CountryOfAsync(target.Connection, target.ProfileId, StopToken).ConfigureAwait(false);
            var fitting = query with { Version = KeywordVersions.Of(country), MinorUnits = MinorUnits.Of(country) };
            var keywords = await Session.Client.Recommendations.GetKeywordsAsync(
                target.Connection, target.ProfileId, fitting, Options, StopToken).ConfigureAwait(false);
            Learn(target);
            if (keywords.Count > 0) await Output.PageAsync(keywords, StopToken).ConfigureAwait(false);
            lane.Delivered();
        });
}
