using System.Buffers;
using AmazonAds.Emulator.Data;
using AmazonAds.Emulator.Json;
using AmazonAds.Emulator.Listing;
using AmazonAds.Emulator.State;
using AmazonAds.Emulator.Writes;

namespace AmazonAds.Emulator.Entities;

/// <summary>Keywords: text and match type are unique within the ad group; only state and bid can change.</summary>
internal sealed class KeywordKind(EmulatorOptions options) : EntityKind<EmulatedKeyword>
{
    private static readonly SearchValues<char> Forbidden = SearchValues.Create("!@#%^*<>{}|");

    public override string Plural => "keywords";

    public override string Singular => "keyword";

    public override string IdMember => "keywordId";

    public override string MediaType => "application/vnd.spKeyword.v3+json";

    public override string EntityType => "KEYWORD";

    public override RowStore<EmulatedKeyword> Store(ProfileRows rows) => rows.Keywords;

    public override long IdOf(EmulatedKeyword row) => row.KeywordId;

    public override string StateOf(EmulatedKeyword row) => row.State;

    public override EmulatedKeyword Archive(EmulatedKeyword row, DateTimeOffset now) =>
        row with { State = EntityStates.Archived, UpdatedAt = now };

    public override void Write(JsonBytes json, EmulatedKeyword row, bool extended) => KeywordJson.Write(json, row, extended);

    public override void WriteOlder(JsonBytes json, EmulatedKeyword row, bool extended) => KeywordJson.WriteOlder(json, row, extended);

    public override bool Matches(ListFilter filter, EmulatedKeyword row, ProfileRows rows) =>
        filter.PassesState(row.State)
        && filter.Campaigns?.Contains(row.CampaignId) != false
        && filter.AdGroups?.Contains(row.AdGroupId) != false
        && filter.MatchTypes?.Contains(row.MatchType) != false
        && (filter.Locale is null || filter.Locale == row.NativeLanguageLocale)
        && filter.PassesName(row.KeywordText);

    public override ListPlan Plan(ListFilter filter, ProfileRows rows)
    {
        var store = rows.Keywords;
        if (filter.Ids is not null)
            return new(Runs.Of(filter.Ids.Select(store.IndexOf), store.End), AllWanted: false);
        if (filter.AdGroups is not null)
        {
            var runs = Runs.ChildrenOf(filter.AdGroups.Select(rows.AdGroups.IndexOf), options.KeywordsPerAdGroup, store.GeneratedCount, store.End);
            return new(runs, filter.SelectsRuns && filter.Campaigns is null);
        }

        if (filter.Campaigns is not null)
        {
            var each = (long)options.AdGroupsPerCampaign * options.KeywordsPerAdGroup;
            var runs = Runs.ChildrenOf(filter.Campaigns.Select(rows.Campaigns.IndexOf), each, store.GeneratedCount, store.End);
            return new(runs, filter.SelectsRuns);
        }

        return new(Runs.Everything(store.End), filter.SelectsRuns);
    }

    public override Func<long, EmulatedKeyword>? Make(WriteContext context, ItemReader item)
    {
        var adGroupId = item.Id("adGroupId");
        var campaignId = item.Id("campaignId");
        var text = item.Text("keywordText", longest: 80);
        var matchType = item.Choice("matchType", "BROAD", "PHRASE", "EXACT");
        var state = item.State();
        var bid = item.OptionalAmount("bid") is null ? null : item.Bid("bid", context.Marketplace);
        var native = item.OptionalText("nativeLanguageKeyword");
        var locale = item.OptionalText("nativeLanguageLocale");
        if (item.Error is null && text.AsSpan().ContainsAny(Forbidden))
            item.Fail(ItemError.Malformed("keywordText"));
        if (item.Error is null)
            CheckParents(context, item, adGroupId, campaignId);
        if (item.Error is null && !Taken(context, adGroupId).Add(NameOf(text, matchType)))
            item.Fail(ItemError.Duplicate("keywordText", "DUPLICATE_VALUE"));
        return item.Error is not null ? null : id => new EmulatedKeyword
        {
            KeywordId = id,
            AdGroupId = adGroupId,
            CampaignId = campaignId,
            KeywordText = text,
            MatchType = matchType,
            State = state,
            Bid = bid,
            NativeLanguageKeyword = native,
            NativeLanguageLocale = locale,
            CreatedAt = context.Now,
            UpdatedAt = context.Now,
        };
    }

    public override EmulatedKeyword? Change(WriteContext context, EmulatedKeyword row, ItemReader item)
    {
        if (context.Rows.AdGroups.Find(row.AdGroupId)?.State == EntityStates.Archived
            || context.Rows.Campaigns.Find(row.CampaignId)?.State == EntityStates.Archived)
        {
            item.Fail(ItemError.ParentForbidsUpdate(EntityType));
            return null;
        }

        return row with
        {
            State = item.OptionalState() ?? row.State,
            Bid = !item.Has("bid") ? row.Bid : item.IsNull("bid") ? null : item.Bid("bid", context.Marketplace),
            UpdatedAt = context.Now,
        };
    }

    private static void CheckParents(WriteContext context, ItemReader item, long adGroupId, long campaignId)
    {
        var campaign = context.Rows.Campaigns.Find(campaignId);
        var adGroup = context.Rows.AdGroups.Find(adGroupId);
        if (campaign is null)
            item.Fail(ItemError.ParentMissing("campaignId"));
        else if (adGroup is null || adGroup.CampaignId != campaignId)
            item.Fail(ItemError.ParentMissing("adGroupId"));
        else if (campaign.State == EntityStates.Archived)
            item.Fail(ItemError.ParentArchived("campaignId"));
        else if (adGroup.State == EntityStates.Archived)
            item.Fail(ItemError.ParentArchived("adGroupId"));
        else if (campaign.TargetingType == "AUTO")
            item.Fail(new ItemError("targetingClauseSetupError", "TARGETING_TYPE_NOT_ALLOWED_FOR_AUTO_TARGETING_CAMPAIGN", "Automatic campaigns have no keywords"));
    }

    private HashSet<string> Taken(WriteContext context, long adGroupId) => context.NamesBelow(adGroupId, () =>
    {
        var filter = new ListFilter { AdGroups = [adGroupId] };
        return Plan(filter, context.Rows).Runs
            .SelectMany(static run => Positions(run))
            .Select(context.Rows.Keywords.At)
            .Where(row => row is not null && row.AdGroupId == adGroupId && row.State != EntityStates.Archived)
            .Select(static row => NameOf(row!.KeywordText, row.MatchType));
    });

    private static IEnumerable<long> Positions(Run run)
    {
        for (var index = run.Start; index < run.End; index++)
            yield return index;
    }

    private static string NameOf(string text, string matchType) => $"{matchType} {text}";
}
