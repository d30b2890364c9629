using System.Collections;
using System.Management.Automation;
using AmazonAds.Entities;
using AmazonAds.Connections;
using AmazonAds.PowerShell.Abstractions;
using AmazonAds.PowerShell.Binding;
using AmazonAds.PowerShell.Completion;
using AmazonAds.Recommendations;

namespace AmazonAds.PowerShell.Recommendations;

/// <summary>Asks which bids Amazon suggests for keywords and targets, of an existing ad group or a new one.</summary>
[Cmdlet(VerbsCommon.Get, "AdsBidRecommendation")]
[OutputType(typeof(BidRecommendation))]
public sealed class GetAdsBidRecommendationCommand : AskCommandBase
{
    private readonly Dictionary<(AdsConnection Connection, string ProfileId, string? CampaignId, string? AdGroupId), List<AskedExpression>> gathered = [];
    private readonly Dictionary<string, int> adjustments = new(StringComparer.Ordinal);
    private bool expressionsOnLine;

    /// <summary>The ad group's campaign.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AdsId(nameof(CampaignId))]
    public string[]? CampaignId { get; set; }

    /// <summary>The existing ad group.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AdsId(nameof(AdGroupId))]
    public string[]? AdGroupId { get; set; }

    /// <summary>The products of a new ad group, at most 50.</summary>
    [Parameter]
    public string[]? Asin { get; set; }

    /// <summary>Keywords by text.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string[]? KeywordText { get; set; }

    /// <summary>The match types of the keywords. Default: Broad.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(WordCompleter))]
    public string[]? MatchType { get; set; }

    /// <summary>Targets: texts such as CLOSE_MATCH or PAT_ASIN=B000000001, or objects with Type and Value.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(WordCompleter))]
    public object[]? Expression { get; set; }

    /// <summary>The keyword's id, handed on to the recommendation.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AdsId(nameof(KeywordId))]
    public string[]? KeywordId { get; set; }

    /// <summary>The target's id, handed on to the recommendation.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AdsId(nameof(TargetId))]
    public string[]? TargetId { get; set; }

    /// <summary>The bidding strategy of a new ad group's campaign. Default: LEGACY_FOR_SALES.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(WordCompleter))]
    public string BiddingStrategy { get; set; } = "LEGACY_FOR_SALES";

    /// <summary>The increases by placement of a new ad group's campaign, in percent, such as @{ PLACEMENT_TOP = 50 }.</summary>
    [Parameter]
    public Hashtable? PlacementAdjustment { get; set; }

    /// <summary>Also what other bids would bring.</summary>
    [Parameter]
    public SwitchParameter IncludeAnalysis { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        expressionsOnLine = IsBound(nameof(Expression));
        foreach (DictionaryEntry placement in PlacementAdjustment ?? [])
        {
            if (AmountText.TryRead(PlainValue.Of(placement.Value), out var percent, out _) && percent == decimal.Truncate(percent) && percent is >= 0 and <= 900)
                adjustments[placement.Key.ToString()!.ToUpperInvariant()] = (int)percent;
            else
                ThrowTerminatingError(Errors.QueryRefused($"A placement is adjusted by a whole number from 0 to 900 percent, not by '{placement.Value}'.", placement.Key));
        }
    }

    private protected override void Accept()
    {
        if (!TryReadExpressions(out var asked)) return;
        foreach (var (connection, profileId) in Targets())
        {
            var key = Asin is { Length: > 0 }
                ? (connection, profileId, CampaignId: (string?)null, AdGroupId: (string?)null)
                : (connection, profileId, CampaignId: Only(CampaignId), AdGroupId: Only(AdGroupId));
            if (QueryOf(key, asked).Refusal() is { } refusal)
            {
                Refuse(Errors.QueryRefused(refusal, asked.FirstOrDefault()?.KeywordId ?? asked.FirstOrDefault()?.TargetId ?? profileId));
                continue;
            }

            if (!gathered.TryGetValue(key, out var open)) open = gathered[key] = [];
            foreach (var expression in asked)
            {
                if (open.Exists(other => other.Key == expression.Key)) continue;
                open.Add(expression);
                if (open.Count < BidQuery.MostExpressions) continue;
                Ask(key, [.. open]);
                open.Clear();
            }
        }
    }

    private protected override void AcceptEnd()
    {
        foreach (var (key, open) in gathered)
        {
            if (open.Count > 0) Ask(key, open);
        }
    }

    private static string? Only(string[]? ids) => ids is { Length: 1 } ? ids[0] : null;

    private bool TryReadExpressions(out List<AskedExpression> asked)
    {
        asked = [];
        string[] texts = [.. (KeywordText ?? []).Where(text => !string.IsNullOrWhiteSpace(text))];
        string[] matchTypes = [.. (MatchType ?? []).Where(type => !string.IsNullOrWhiteSpace(type))];
        foreach (var text in texts)
        {
            foreach (var type in matchTypes.Length > 0 ? matchTypes : ["BROAD"])
                asked.Add(new AskedExpression(ExpressionText.Of(type, text), Only(KeywordId), null));
        }

        if (!expressionsOnLine && Expression is { Length: > 1 })
        {
            Refuse(Errors.QueryRefused("A refined target has several parts, and Amazon does not document how to ask for its bid. Give -Expression yourself.", Only(TargetId)));
            return false;
        }

        foreach (var given in Expression ?? [])
        {
            if (!ExpressionReader.TryRead(given, out var expression, out var reason))
            {
                Refuse(Errors.QueryRefused(reason, Only(TargetId)));
                return false;
            }

            asked.Add(new AskedExpression(expression, null, Only(TargetId)));
        }

        return true;
    }

    private BidQuery QueryOf(
        (AdsConnection Connection, string ProfileId, string? CampaignId, string? AdGroupId) key, IEnumerable<AskedExpression> asked) => new()
    {
        CampaignId = key.CampaignId,
        AdGroupId = key.AdGroupId,
        Asins = Asin ?? [],
        Expressions = [.. asked.Select(expression => expression.Expression)],
        BiddingStrategy = BiddingStrategy,
        PlacementAdjustments = adjustments,
        IncludeAnalysis = IncludeAnalysis,
    };

    private void Ask((AdsConnection Connection, string ProfileId, string? CampaignId, string? AdGroupId) key, IReadOnlyList<AskedExpression> asked)
    {
        var query = QueryOf(key, asked);
        Start((key.Connection, key.ProfileId), (object?)key.AdGroupId ?? key.ProfileId, async lane =>
        {
            var bids = await Session.Client.Recommendations.GetBidsAsync(
                key.Connection, key.ProfileId, query, Options, StopToken).ConfigureAwait(false);
            Learn((key.Connection, key.ProfileId));
            var open = asked.ToDictionary(expression => expression.Key);
            var told = new HashSet<(string?, string?)>();
            foreach (var bid in bids)
            {
                var name = AskedExpression.KeyOf(bid.TargetingExpression);
                told.Add(name);
                if (!open.TryGetValue(name, out var source)) continue;
                bid.KeywordId = source.KeywordId;
                bid.TargetId = source.TargetId;
            }

            if (bids.Count > 0) await Output.PageAsync(bids, StopToken).ConfigureAwait(false);
            foreach (var missing in asked.Where(expression => !told.Contains(expression.Key)))
            {
                await Output.ErrorAsync(
                    Errors.ItemNotRead("expression", missing.KeywordId ?? missing.TargetId ?? missing.Expression.ToString(), key.ProfileId, "noAnswer", $"Amazon suggests no bid for {missing.Expression}."),
                    StopToken).ConfigureAwait(false);
            }

            lane.Delivered();
        });
    }
}
