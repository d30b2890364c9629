using System.Text.Json;
using System.Text.Json.Nodes;
using AmazonAds.Emulator.Listing;
using AmazonAds.Emulator.Routing;

namespace AmazonAds.Emulator.Deciding;

/// <summary>The change history of Sponsored Products.</summary>
internal sealed class ChangeService(EmulatorOptions options)
{
    private const string Newer = "application/vnd.historyresponse.v1.1+json";
    private const int DefaultCount = 100;

    private static readonly TimeSpan Memory = TimeSpan.FromDays(90);

    private static readonly string[] EntityTypes =
        ["AD", "AD_GROUP", "CAMPAIGN", "KEYWORD", "NEGATIVE_KEYWORD", "PRODUCT_TARGETING", "THEME"];

    public EmulatorResponse List(DecidingCall call)
    {
        var body = call.ReadBody();
        var from = Moment(body, "fromDate");
        var to = Moment(body, "toDate");
        if (to < from)
            throw new MalformedRequestException("toDate must not be before fromDate.");

        // A day of room for callers whose clock differs.
        if (from < call.Now - Memory - TimeSpan.FromDays(1))
            throw new MalformedRequestException("fromDate must lie within the last 90 days.");
        var filters = Filters(body, MediaTypes.Accepts(call.Request.Headers["Accept"], Newer));
        var count = Count(body);
        var ascending = body.TryGetProperty("sort", out var sort) && DecidingCall.Text(sort, "direction") == "ASC";

        var matching = new ChangeSource(options, call.Rows) { Now = call.Now }.Between(from, to)
            .Where(change => filters.Exists(filter => filter.Matches(change)));
        var changes = (ascending ? matching.OrderBy(static change => change.At) : matching.OrderByDescending(static change => change.At))
            .ThenBy(static change => change.EntityId).ThenBy(static change => change.ChangeType, StringComparer.Ordinal).ToList();

        var fingerprint = DecidingHash.Of(call.Rows.Seed, "history");
        var start = 0L;
        if (DecidingCall.Text(body, "nextToken") is { Length: > 0 } text)
            start = PageToken.Decode(text, fingerprint)?.Position ?? throw new MalformedRequestException("nextToken is not known.");
        var page = changes.Skip((int)start).Take(count).ToList();
        var answer = new JsonObject { ["events"] = DecidingJson.Array(page, Json) };
        if (start + page.Count < changes.Count)
            answer["nextToken"] = new PageToken(start + page.Count, changes.Count).Encode(fingerprint);
        return DecidingJson.Answer(200, MediaTypes.Json, answer);
    }

    private static DateTimeOffset Moment(JsonElement body, string name) =>
        body.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number)
            && number is >= 0 and < 253_402_300_800_000
            ? DateTimeOffset.FromUnixTimeMilliseconds(number)
            : throw new MalformedRequestException($"{name} must be a time in milliseconds.");

    private static int Count(JsonElement body)
    {
        if (!body.TryGetProperty("count", out var value))
            return DefaultCount;
        return value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var count) && count is >= 50 and <= 200
            ? count
            : throw new MalformedRequestException("count must be 50 to 200.");
    }

    private static List<ChangeFilter> Filters(JsonElement body, bool isNewer)
    {
        if (!body.TryGetProperty("eventTypes", out var types) || types.ValueKind != JsonValueKind.Object)
            throw new MalformedRequestException("eventTypes is required.");
        var filters = new List<ChangeFilter>();
        foreach (var member in types.EnumerateObject())
        {
            if (!EntityTypes.Contains(member.Name, StringComparer.Ordinal) || (member.Name == "THEME" && !isNewer))
                throw new MalformedRequestException($"The event type {member.Name} is not known to this version.");
            filters.Add(new ChangeFilter(member.Name, member.Value));
        }

        return filters.Count > 0 ? filters : throw new MalformedRequestException("eventTypes is empty.");
    }

    private static JsonObject Json(EmulatedChange change) => DecidingJson.Compact(new JsonObject
    {
        ["changeType"] = change.ChangeType,
        ["entityId"] = DecidingRows.TextOf(change.EntityId),
        ["entityType"] = change.EntityType,
        ["metadata"] = DecidingJson.Compact(new JsonObject
        {
            ["campaignId"] = DecidingRows.TextOf(change.CampaignId),
            ["adGroupId"] = change.AdGroupId is { } adGroup ? DecidingRows.TextOf(adGroup) : null,
            ["keyword"] = change.Keyword,
            ["keywordType"] = change.MatchType is { } matchType ? "KEYWORD_" + matchType : null,
            ["campaignBudgetType"] = change.EntityType == "CAMPAIGN" ? "DAILY" : null,
        }),
        ["newValue"] = change.New,
        ["previousValue"] = change.Previous,
        ["timestamp"] = change.At.ToUnixTimeMilliseconds(),
    });
}
