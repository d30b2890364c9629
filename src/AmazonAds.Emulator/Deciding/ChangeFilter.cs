using System.Text.Json;
using AmazonAds.Emulator.Listing;

namespace AmazonAds.Emulator.Deciding;

/// <summary>Which changes of one type of entity are asked for.</summary>
internal sealed class ChangeFilter
{
    private const int Most = 10;

    private readonly string entityType;
    private readonly HashSet<string> ids = new(StringComparer.Ordinal);
    private readonly HashSet<string> changeTypes = new(StringComparer.Ordinal);
    private readonly List<(string? Campaign, string? AdGroup)> parents = [];
    private readonly bool everything;

    public ChangeFilter(string entityType, JsonElement filter)
    {
        this.entityType = entityType;
        if (filter.ValueKind != JsonValueKind.Object)
            throw new MalformedRequestException($"eventTypes.{entityType} must be an object.");
        if (filter.TryGetProperty("eventTypeIds", out _))
            ids.UnionWith(DecidingCall.Texts(filter, "eventTypeIds", 0, Most));
        if (filter.TryGetProperty("filters", out _))
            changeTypes.UnionWith(DecidingCall.Texts(filter, "filters", 0, 100));
        if (filter.TryGetProperty("parents", out var list) && list.ValueKind == JsonValueKind.Array)
        {
            if (list.GetArrayLength() > Most)
                throw new MalformedRequestException($"eventTypes.{entityType}.parents holds more than {Most} values.");
            foreach (var parent in list.EnumerateArray())
            {
                everything |= parent.TryGetProperty("useProfileIdAdvertiser", out var use) && use.ValueKind == JsonValueKind.True;
                parents.Add((DecidingCall.Text(parent, "campaignId"), DecidingCall.Text(parent, "adGroupId")));
            }
        }

        if (ids.Count == 0 && parents.Count == 0)
            throw new MalformedRequestException($"eventTypes.{entityType} needs eventTypeIds or parents.");
    }

    public bool Matches(EmulatedChange change) => change.EntityType == entityType
        && (changeTypes.Count == 0 || changeTypes.Contains(change.ChangeType) || (change.ChangeType == "DEFAULT_BID_AMOUNT" && changeTypes.Contains("BID_AMOUNT")))
        && (ids.Count == 0 || ids.Contains(DecidingRows.TextOf(change.EntityId)))
        && (parents.Count == 0 || everything || parents.Exists(parent => IsBelow(change, parent)));

    private static bool IsBelow(EmulatedChange change, (string? Campaign, string? AdGroup) parent) =>
        (parent.Campaign is not null || parent.AdGroup is not null)
        && (parent.Campaign is null || parent.Campaign == DecidingRows.TextOf(change.CampaignId))
        && (parent.AdGroup is null || (change.AdGroupId is { } adGroup && parent.AdGroup == DecidingRows.TextOf(adGroup)));
}
