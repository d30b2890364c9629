using System.Collections;
using System.Management.Automation;
using AmazonAds.Entities;
using AmazonAds.Connections;
using AmazonAds.PowerShell.Abstractions;
using AmazonAds.PowerShell.Binding;
using AmazonAds.PowerShell.Completion;
using AmazonAds.Recommendations;
using Product = AmazonAds.Entities.AdProduct;

namespace AmazonAds.PowerShell.Recommendations;

/// <summary>
/// Asks which bids Amazon suggests: for keywords and targets of Sponsored Products and for targets of Sponsored Display, of an
/// existing ad group or a new one.
/// </summary>
[Cmdlet(VerbsCommon.Get, "AdsBidRecommendation")]
[OutputType(typeof(BidRecommendation))]
public sealed class GetAdsBidRecommendationCommand : AskCommandBase
{
    private readonly Dictionary<(AdsConnection Connection, string ProfileId, string? CampaignId, string? AdGroupId), List<AskedExpression>> gathered = [];
    private readonly Dictionary<string, int> adjustments = new(StringComparer.Ordinal);
    private readonly DisplayBidGatherer display = new();
    private bool expressionsOnLine;

    /// <summary>The ad group's campaign.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AdsId(nameof(CampaignId))]
    public string[]? CampaignId { get; set; }

    /// <summary>The existing ad group.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AdsId(nameof(AdGroupId))]
    public string[]? AdGroupId { get; set; }

    /// <summary>The advertising product. Default: SponsoredProducts.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AdProduct]
    [ArgumentCompleter(typeof(AdProductCompleter))]
    public string? AdProduct { get; set; }

    /// <summary>The products of a new ad group, at most 50; in Sponsored Display the advertised products. Default there: those of the ad group.</summary>
    [Parameter]
    public string[]? Asin { get; set; }

    /// <summary>Keywords by text.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string[]? KeywordText { get; set; }

    /// <summary>The match types of the keywords. Default: Broad.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(WordCompleter))]
    public string[]? MatchType { get; set; }

    /// <summary>
    /// Targets: texts such as CLOSE_MATCH or PAT_ASIN=B000000001, in Sponsored Display views(exactProduct;lookback=30), or objects
    /// with Type and Value.
    /// </summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(WordCompleter))]
    public object[]? Expression { get; set; }

    /// <summary>Of a Sponsored Display target: Manual or Auto. Default: Manual.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(WordCompleter))]
    public string? ExpressionType { get; set; }

    /// <summary>What Sponsored Display bids are optimized for: Clicks, Conversions or Reach. Default: the ad group's, else Clicks.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(WordCompleter))]
    public string? BidOptimization { get; set; }

    /// <summary>What Sponsored Display bids pay for: Cpc or Vcpm. Default: what the optimization goes with.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(WordCompleter))]
    public string? CostType { get; set; }

    /// <summary>The type of the Sponsored Display creative: Image or Video. Default: the ad group's.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(WordCompleter))]
    public string? CreativeType { get; set; }

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
        var product = AdProductAttribute.Of(AdProduct);
        if (ProductRefusal(product) is { } wrong) Refuse(Errors.QueryRefused(wrong, Only(KeywordId) ?? Only(TargetId) ?? Only(AdGroupId)));
        else if (product == Product.SponsoredDisplay) AcceptDisplay();
        else AcceptExpressions();
    }

    private void AcceptExpressions()
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
        foreach (var (target, requests) in display.Rest()) AskDisplay(target, requests);
        foreach (var (key, open) in gathered)
        {
            if (open.Count > 0) Ask(key, open);
        }
    }

    // A parameter that says nothing to the product would be dropped in silence.
    private string? ProductRefusal(Product product)
    {
        if (product == Product.SponsoredBrands) return "The API of Sponsored Brands v4 has no bid recommendations; Invoke-AdsRequest reaches the older POST /sb/recommendations/bids.";
        string[] foreign = product == Product.SponsoredDisplay
            ? [nameof(BiddingStrategy), nameof(PlacementAdjustment), nameof(IncludeAnalysis)]
            : [nameof(BidOptimization), nameof(CostType), nameof(CreativeType)];
        if (foreign.FirstOrDefault(IsBound) is { } name) return $"-{name} says nothing about the bids of {product}.";
        return product == Product.SponsoredDisplay && (KeywordText?.Any(text => !string.IsNullOrWhiteSpace(text)) == true || KeywordId is { Length: > 0 })
            ? "Sponsored Display has no keywords. Give -Expression, or pipe targets."
            : null;
    }

    private void AcceptDisplay()
    {
        var id = (object?)Only(TargetId) ?? Only(AdGroupId);
        if (!TryReadClauses(out var clauses, out var reason))
        {
            Refuse(Errors.QueryRefused(reason, id));
            return;
        }

        var query = DisplayQuery(clauses, adGroup: null, Asin ?? []);
        reason = AdGroupId is { Length: > 1 } ? "Ask about one ad group at a time." : query.SettingRefusal();
        foreach (var target in Targets())
        {
            if (reason is not null) Refuse(Errors.QueryRefused(reason, id ?? target.ProfileId));
            else foreach (var clause in clauses)
            {
                // What an ad group advertises is known when it is looked up.
                if ((Asin is not null || AdGroupId is null) && query.RefusalOf(clause) is { } refusal) Refuse(Errors.QueryRefused(refusal, id ?? target.ProfileId));
                else if (display.Add(target, clause) is { } full) AskDisplay(target, [full]);
            }
        }
    }

    private bool TryReadClauses(out IReadOnlyList<DisplayClause> clauses, out string reason)
    {
        clauses = [];
        reason = "There is nothing to bid on: give -Expression, or pipe targets.";
        try
        {
            // The conditions that come with a piped target are one expression.
            object?[] given = expressionsOnLine ? Expression ?? [] : Expression is { Length: > 0 } conditions ? [conditions] : [];
            clauses = [.. given.Select(one => DisplayClause.Parse(PlainValue.Of(one) ?? string.Empty) with
            {
                ExpressionType = string.IsNullOrWhiteSpace(ExpressionType) ? "MANUAL" : ExpressionType,
                TargetId = Only(TargetId),
                AdGroupId = Only(AdGroupId),
                CampaignId = Only(CampaignId),
            })];
        }
        catch (FormatException exception)
        {
            reason = exception.Message;
        }

        return clauses.Count > 0;
    }

    private DisplayBidQuery DisplayQuery(IReadOnlyList<DisplayClause> clauses, AdGroup? adGroup, IReadOnlyList<string> asins) => new()
    {
        Clauses = clauses,
        Asins = asins,
        BidOptimization = BidOptimization ?? adGroup?.BidOptimization ?? "clicks",
        CostType = CostType,
        CreativeType = CreativeType ?? adGroup?.CreativeType,
    };

    // The ad groups of these requests are looked up at once, by the one that is first.
    private void AskDisplay((AdsConnection Connection, string ProfileId) target, IReadOnlyList<IReadOnlyList<DisplayClause>> requests)
    {
        string[] ids = [.. requests.Select(clauses => clauses[0].AdGroupId).OfType<string>()];
        var adGroups = new Lazy<Task<DisplayAdGroups>>(() =>
            DisplayAdGroups.ReadAsync(Session.Client, target, ids, wantsProducts: Asin is null, Options, StopToken));
        foreach (var clauses in requests)
        {
            var adGroupId = clauses[0].AdGroupId;
            Start(target, (object?)adGroupId ?? target.ProfileId, async lane =>
            {
                var known = adGroupId is null ? null : await adGroups.Value.ConfigureAwait(false);
                Learn(target);
                if (adGroupId is not null && known!.Find(adGroupId) is null)
                    await Output.ErrorAsync(Errors.ItemNotRead("ad group", adGroupId, target.ProfileId, "notFound", "the profile has none of this id."), StopToken).ConfigureAwait(false);
                else
                    await AskDisplayAsync(target, DisplayQuery(clauses, known?.Find(adGroupId!), Asin ?? known?.AsinsOf(adGroupId!) ?? [])).ConfigureAwait(false);
                lane.Delivered();
            });
        }
    }

    private async Task AskDisplayAsync((AdsConnection Connection, string ProfileId) target, DisplayBidQuery query)
    {
        foreach (var clause in query.Clauses)
        {
            if ((query.SettingRefusal() ?? query.RefusalOf(clause)) is { } refusal)
                await Output.ErrorAsync(Errors.QueryRefused(refusal, clause.TargetId ?? clause.ToString()), StopToken).ConfigureAwait(false);
        }

        var fitting = query with { Clauses = [.. query.Clauses.Where(clause => query.RefusalOf(clause) is null)] };
        if (fitting.Refusal() is not null) return;
        var report = await Session.Client.Recommendations.GetDisplayBidsAsync(
            target.Connection, target.ProfileId, fitting, Options, StopToken).ConfigureAwait(false);
        if (report.Bids.Count > 0) await Output.PageAsync(report.Bids, StopToken).ConfigureAwait(false);
        foreach (var (clause, code, message) in report.Errors)
            await Output.ErrorAsync(Errors.ItemNotRead("target", clause.TargetId ?? clause.ToString(), target.ProfileId, code, message), StopToken).ConfigureAwait(false);
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
