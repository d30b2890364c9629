using System.Management.Automation;
using AmazonAds.ChangeHistory;
using AmazonAds.Connections;
using AmazonAds.PowerShell.Abstractions;
using AmazonAds.PowerShell.Binding;
using AmazonAds.PowerShell.Completion;
using AmazonAds.PowerShell.Entities;

namespace AmazonAds.PowerShell.Changes;

/// <summary>Lists what was changed, as Amazon's own change history tells it.</summary>
[Cmdlet(VerbsCommon.Get, "AdsChangeHistory")]
[OutputType(typeof(ChangeEvent))]
public sealed class GetAdsChangeHistoryCommand : AskCommandBase
{
    // What Amazon takes at once.
    private const int MostIds = 10;

    private static readonly EntityIds Nothing = EntityIds.From(null);

    private readonly Dictionary<(AdsConnection Connection, string ProfileId), IdGatherer> gathered = [];
    private DateTimeOffset from;
    private DateTimeOffset to;

    /// <summary>The first moment, at most 90 days ago. Default: seven days ago.</summary>
    [Parameter]
    [Alias("After")]
    public DateTime? From { get; set; }

    /// <summary>The last moment. Default: now.</summary>
    [Parameter]
    [Alias("Before")]
    public DateTime? To { get; set; }

    /// <summary>In what the change was: CAMPAIGN, AD_GROUP, KEYWORD, …. Default: all but THEME.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(WordCompleter))]
    public string[]? EntityType { get; set; }

    /// <summary>Which values were changed: STATUS, BID_AMOUNT, BUDGET_AMOUNT, …. Default: all.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(WordCompleter))]
    public string[]? ChangeType { get; set; }

    /// <summary>Only changes of these campaigns and of what belongs to them.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AdsId(nameof(CampaignId))]
    public string[]? CampaignId { get; set; }

    /// <summary>Only changes of these ad groups and of what belongs to them.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AdsId(nameof(AdGroupId))]
    public string[]? AdGroupId { get; set; }

    /// <summary>Only changes of these keywords.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AdsId(nameof(KeywordId))]
    public string[]? KeywordId { get; set; }

    /// <summary>The oldest change first.</summary>
    [Parameter]
    public SwitchParameter OldestFirst { get; set; }

    private EntityIds Ids => EntityIds.From(KeywordId, AdGroupId, CampaignId);

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        var now = Session.Time.GetUtcNow();
        to = To is { } last ? new DateTimeOffset(last).ToUniversalTime() : now;
        from = From is { } first ? new DateTimeOffset(first).ToUniversalTime() : now.AddDays(-7);
        if (QueryOf(new GatheredIds(IdFilter.None, [])).Refusal(now) is { } refusal) ThrowTerminatingError(Errors.QueryRefused(refusal, null));
    }

    private protected override void Accept()
    {
        var ids = Ids.Besides(Nothing);
        foreach (var target in Targets())
        {
            if (ids.Filter == IdFilter.None)
            {
                List(target, ids);
                continue;
            }

            if (!gathered.TryGetValue(target, out var gatherer)) gatherer = gathered[target] = new IdGatherer(MostIds, MostIds);
            foreach (var full in gatherer.Add(ids)) List(target, full);
        }
    }

    private protected override void AcceptEnd()
    {
        foreach (var (target, gatherer) in gathered)
        {
            foreach (var rest in gatherer.Rest()) List(target, rest);
        }
    }

    private ChangeQuery QueryOf(GatheredIds ids) => new()
    {
        From = from,
        To = to,
        OldestFirst = OldestFirst,
        Filters = Types(ids.Filter).ToDictionary(type => type, type => FilterOf(type, ids), StringComparer.Ordinal),
    };

    private IEnumerable<string> Types(IdFilter filter)
    {
        var wanted = EntityType is { Length: > 0 } given ? given.Select(type => type.Trim().ToUpperInvariant()).Distinct(StringComparer.Ordinal) : ChangeQuery.EntityTypes;
        return filter switch
        {
            IdFilter.Own => ["KEYWORD"],
            IdFilter.AdGroup => wanted.Where(type => type != "CAMPAIGN"),
            _ => wanted,
        };
    }

    private ChangeFilter FilterOf(string type, GatheredIds ids)
    {
        var filter = new ChangeFilter { ChangeTypes = [.. (ChangeType ?? []).Select(change => change.Trim().ToUpperInvariant())] };
        return (ids.Filter, type) switch
        {
            (IdFilter.Own, _) => filter with { Ids = ids.Ids },
            (IdFilter.AdGroup, "AD_GROUP") => filter with { Ids = ids.Ids },
            (IdFilter.AdGroup, _) => filter with { AdGroupIds = ids.Ids },
            (IdFilter.Campaign, "CAMPAIGN") => filter with { Ids = ids.Ids },
            (IdFilter.Campaign, _) => filter with { CampaignIds = ids.Ids },
            _ => filter,
        };
    }

    private void List((AdsConnection Connection, string ProfileId) target, GatheredIds ids)
    {
        var query = QueryOf(ids);
        if (query.Filters.Count == 0) return;
        Start(target, target.ProfileId, async lane =>
        {
            var pages = Session.Client.Changes.ListPagesAsync(target.Connection, target.ProfileId, query, Options, StopToken);
            await foreach (var page in pages.ConfigureAwait(false))
            {
                Learn(target);
                if (page.Items.Count > 0) await Output.PageAsync(page.Items, StopToken).ConfigureAwait(false);
                lane.Delivered();
            }
        });
    }
}
