using System.Text.Json;
using AmazonAds.Entities.Shapes;
using AmazonAds.Pipeline;

namespace AmazonAds.ChangeHistory;

/// <summary>Builds the requests of the change history.</summary>
internal static class ChangeRequest
{
    private const string Path = "/history";
    private const string NewerMediaType = "application/vnd.historyresponse.v1.1+json";

    /// <summary>A page of changes. What is asked for stands on every page.</summary>
    /// <param name="profileId">The profile.</param>
    /// <param name="query">A query that one request can hold.</param>
    /// <param name="nextToken">The cursor; null for the first page.</param>
    public static AdsRequest Page(string profileId, ChangeQuery query, string? nextToken) => new()
    {
        Method = HttpMethod.Post,
        Path = Path,
        Operation = "POST " + Path,
        ProfileId = profileId,
        ContentType = "application/json",
        Accept = query.Filters.ContainsKey(ChangeQuery.Theme) ? NewerMediaType : "application/json",
        Body = ShapeJson.WriteUtf8(writer => WriteBody(writer, query, nextToken)),
    };

    private static void WriteBody(Utf8JsonWriter writer, ChangeQuery query, string? nextToken)
    {
        writer.WriteStartObject();
        writer.WriteNumber("fromDate"u8, query.From.ToUnixTimeMilliseconds());
        writer.WriteNumber("toDate"u8, query.To.ToUnixTimeMilliseconds());
        writer.WriteNumber("count"u8, query.PageSize);
        writer.WriteStartObject("sort"u8);
        writer.WriteString("key"u8, "DATE"u8);
        writer.WriteString("direction"u8, query.OldestFirst ? "ASC"u8 : "DESC"u8);
        writer.WriteEndObject();
        if (nextToken is not null) writer.WriteString("nextToken"u8, nextToken);
        writer.WriteStartObject("eventTypes"u8);
        foreach (var (entityType, filter) in query.Filters)
        {
            writer.WriteStartObject(entityType);
            WriteFilter(writer, filter);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteFilter(Utf8JsonWriter writer, ChangeFilter filter)
    {
        WriteTexts(writer, "filters", filter.ChangeTypes);
        if (filter.Ids.Count > 0)
        {
            WriteTexts(writer, "eventTypeIds", filter.Ids);
            return;
        }

        writer.WriteStartArray("parents"u8);
        foreach (var id in filter.CampaignIds) WriteParent(writer, "campaignId", id);
        foreach (var id in filter.AdGroupIds) WriteParent(writer, "adGroupId", id);
        if (filter.CampaignIds.Count + filter.AdGroupIds.Count == 0)
        {
            writer.WriteStartObject();
            writer.WriteBoolean("useProfileIdAdvertiser"u8, true);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteParent(Utf8JsonWriter writer, string name, string id)
    {
        writer.WriteStartObject();
        writer.WriteString(name, id);
        writer.WriteEndObject();
    }

    private static void WriteTexts(Utf8JsonWriter writer, string name, IReadOnlyList<string> texts)
    {
        if (texts.Count == 0) return;
        writer.WriteStartArray(name);
        foreach (var text in texts) writer.WriteStringValue(text);
        writer.WriteEndArray();
    }
}
