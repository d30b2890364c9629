using System.Globalization;
using AmazonAds.Emulator.Data;
using AmazonAds.Emulator.State;

namespace AmazonAds.Emulator.Deciding;

/// <summary>
/// The history of the rows of one profile. What a request has changed is told as it happened: a row is held against what
/// it was generated as. Besides, some rows have a change of the last weeks made up for them, so that there is a history.
/// </summary>
internal sealed class ChangeSource(EmulatorOptions options, ProfileRows rows)
{
    private readonly RowGenerator generator = new(options, rows.Marketplace, rows.Seed);

    /// <summary>All changes in a time, in no order.</summary>
    public IEnumerable<EmulatedChange> Between(DateTimeOffset from, DateTimeOffset to) =>
        Campaigns().Concat(AdGroups()).Concat(Keywords()).Where(change => change.At >= from && change.At <= to);

    private IEnumerable<EmulatedChange> Campaigns()
    {
        foreach (var row in rows.Campaigns.All())
        {
            var index = rows.Campaigns.IndexOf(row.CampaignId);
            var old = index < rows.Campaigns.GeneratedCount ? generator.Campaign(index) : null;
            EmulatedChange Change(string type, string? before, string? now, DateTimeOffset at) =>
                new("CAMPAIGN", row.CampaignId, type, before, now, at, row.CampaignId, null);

            if (old is null)
                yield return Change("STATUS", null, "CREATED", row.CreatedAt);
            else if (old.State != row.State)
                yield return Change("STATUS", old.State, row.State, row.UpdatedAt);
            if (old is not null && old.Name != row.Name)
                yield return Change("NAME", old.Name, row.Name, row.UpdatedAt);
            if (old is not null && old.Budget != row.Budget)
                yield return Change("BUDGET_AMOUNT", Text(old.Budget), Text(row.Budget), row.UpdatedAt);
            else if (MadeUp(row.CampaignId) is { } at)
                yield return Change("BUDGET_AMOUNT", Text(row.Budget * 0.8m), Text(row.Budget), at);
        }
    }

    private IEnumerable<EmulatedChange> AdGroups()
    {
        foreach (var row in rows.AdGroups.All())
        {
            var index = rows.AdGroups.IndexOf(row.AdGroupId);
            var old = index < rows.AdGroups.GeneratedCount ? generator.AdGroup(index) : null;
            EmulatedChange Change(string type, string? before, string? now, DateTimeOffset at) =>
                new("AD_GROUP", row.AdGroupId, type, before, now, at, row.CampaignId, row.AdGroupId);

            if (old is null)
                yield return Change("STATUS", null, "CREATED", row.CreatedAt);
            else if (old.State != row.State)
                yield return Change("STATUS", old.State, row.State, row.UpdatedAt);
            if (old is not null && old.Name != row.Name)
                yield return Change("NAME", old.Name, row.Name, row.UpdatedAt);
            if (old is not null && old.DefaultBid != row.DefaultBid)
                yield return Change("DEFAULT_BID_AMOUNT", Text(old.DefaultBid), Text(row.DefaultBid), row.UpdatedAt);
        }
    }

    private IEnumerable<EmulatedChange> Keywords()
    {
        foreach (var row in rows.Keywords.All())
        {
            var index = rows.Keywords.IndexOf(row.KeywordId);
            var old = index < rows.Keywords.GeneratedCount ? generator.Keyword(index) : null;
            EmulatedChange Change(string type, string? before, string? now, DateTimeOffset at) =>
                new("KEYWORD", row.KeywordId, type, before, now, at, row.CampaignId, row.AdGroupId) { Keyword = row.KeywordText, MatchType = row.MatchType };

            if (old is null)
                yield return Change("STATUS", null, "CREATED", row.CreatedAt);
            else if (old.State != row.State)
                yield return Change("STATUS", old.State, row.State, row.UpdatedAt);
            if (old is not null && old.Bid != row.Bid)
                yield return Change("BID_AMOUNT", Text(old.Bid), Text(row.Bid), row.UpdatedAt);
            else if (row.Bid is { } bid && MadeUp(row.KeywordId) is { } at)
                yield return Change("BID_AMOUNT", Text(bid * 0.9m), Text(bid), at);
        }
    }

    // About one row in four has a change, a fixed time of each quarter of a year, always the same one.
    private DateTimeOffset? MadeUp(long id)
    {
        var hash = DecidingHash.Of(rows.Seed, id);
        if (hash % 4 != 0)
            return null;
        var quarter = new DateTimeOffset(Now.Year, (Now.Month - 1) / 3 * 3 + 1, 1, 0, 0, 0, TimeSpan.Zero);
        var at = quarter.AddMinutes((hash >> 8) % (80 * 24 * 60));
        return at <= Now ? at : at.AddDays(-85);
    }

    public required DateTimeOffset Now { get; init; }

    private static string? Text(decimal? amount) => amount is { } value ? value.ToString("0.00", CultureInfo.InvariantCulture) : null;
}
