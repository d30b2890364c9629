using System.Globalization;
using System.Text;
using System.Text.Json;
using AmazonAds.Entities.Shapes;
using AmazonAds.Pipeline;

namespace AmazonAds.Entities;

/// <summary>Builds the requests of a list. Filters stand on every page.</summary>
internal static class ListRequest
{
    /// <summary>A cursor page: POST with the filters and the cursor in the body.</summary>
    /// <param name="kind">The kind asked for.</param>
    /// <param name="profileId">The profile.</param>
    /// <param name="query">A query that one request can hold.</param>
    /// <param name="nextToken">The cursor; null for the first page.</param>
    public static AdsRequest Cursor(EntityKind kind, string profileId, EntityQuery query, string? nextToken) => new()
    {
        Method = HttpMethod.Post,
        Path = kind.ListPath,
        Operation = kind.ListOperation,
        ProfileId = profileId,
        ContentType = kind.ListContentType ?? kind.MediaType,
        Accept = kind.MediaType,
        Weight = query.WithExtendedData && kind.Filters.HasExtendedData ? EntityKind.ExtendedDataWeight : 1,
        Body = ShapeJson.WriteUtf8(writer => WriteBody(writer, kind, query, nextToken)),
    };

    /// <summary>
    /// An offset page: GET with filters, <c>startIndex</c> and <c>count</c> in the query string. Extended data has a path of its own.
    /// </summary>
    /// <param name="kind">The kind asked for.</param>
    /// <param name="profileId">The profile.</param>
    /// <param name="query">A query that one request can hold.</param>
    /// <param name="startIndex">The index of the first row, from 0.</param>
    /// <param name="count">How many rows at most.</param>
    public static AdsRequest Offset(EntityKind kind, string profileId, EntityQuery query, long startIndex, int count)
    {
        var isExtended = (query.WithExtendedData && kind.Filters.HasExtendedData) || (query.Ids.Count > 0 && kind.Filters.IdNeedsExtendedData);
        var suffix = isExtended ? "/extended" : string.Empty;
        var path = new StringBuilder(kind.ListPath)
            .Append(suffix)
            .Append(CultureInfo.InvariantCulture, $"?startIndex={startIndex}&count={count}");
        Append(path, kind.Filters.Id, query.Ids);
        Append(path, kind.Filters.Campaign, query.CampaignIds);
        Append(path, kind.Filters.AdGroup, query.AdGroupIds);
        Append(path, kind.Filters.Portfolio, query.PortfolioIds);
        Append(path, kind.Filters.State, [.. query.States.Select(state => state.ToLowerInvariant())]);
        Append(path, kind.Filters.Text, query.Names);
        foreach (var (name, value) in query.Others) Append(path, Uri.EscapeDataString(name), TextsOf(value));
        return new AdsRequest
        {
            Method = HttpMethod.Get,
            Path = path.ToString(),
            Operation = kind.ListOperation + suffix,
            ProfileId = profileId,
            Accept = kind.MediaType,
            Weight = isExtended ? EntityKind.ExtendedDataWeight : 1,
        };
    }

    /// <summary>One entity by its id.</summary>
    /// <param name="kind">The kind asked for; one with a path for it.</param>
    /// <param name="profileId">The profile.</param>
    /// <param name="id">The id.</param>
    public static AdsRequest One(EntityKind kind, string profileId, string id) => new()
    {
        Method = HttpMethod.Get,
        Path = $"{kind.OnePath}/{Uri.EscapeDataString(id)}",
        Operation = $"GET {kind.OnePath}/{{{kind.IdName}}}",
        ProfileId = kind.HasScope ? profileId : null,
        Accept = kind.OneMediaType ?? kind.MediaType,
    };

    private static void Append(StringBuilder path, string? filter, IReadOnlyList<string> values)
    {
        if (values.Count > 0)
            path.Append('&').Append(filter).Append('=').AppendJoin("%2C", values.Select(Uri.EscapeDataString));
    }

    private static List<string> TextsOf(object? value) =>
        value is System.Collections.IEnumerable list and not string ? [.. list.Cast<object?>().Select(FieldValue.Shown)] : [FieldValue.Shown(value)];

    private static void WriteBody(Utf8JsonWriter writer, EntityKind kind, EntityQuery query, string? nextToken)
    {
        writer.WriteStartObject();
        if (query.PageSize is { } size && kind.Filters.HasPageSize) writer.WriteNumber("maxResults"u8, Math.Min(size, kind.Filters.MaxPageSize ?? size));
        if (nextToken is not null) writer.WriteString("nextToken"u8, nextToken);
        foreach (var (filter, included) in kind.FixedFilters)
        {
            writer.WriteStartObject(filter);
            writer.WritePropertyName("include"u8);
            FieldJson.Write(writer, included);
            writer.WriteEndObject();
        }

        if (kind.Filters.IsTypedList) WriteTypedFilters(writer, kind.Filters, query);
        else WriteFilters(writer, kind.Filters, query);
        foreach (var (name, value) in query.Others)
        {
            writer.WritePropertyName(name);
            FieldJson.Write(writer, value);
        }

        if (query.WithExtendedData && kind.Filters.HasExtendedData) writer.WriteBoolean("includeExtendedDataFields"u8, true);
        writer.WriteEndObject();
    }

    private static void WriteFilters(Utf8JsonWriter writer, FilterNames names, EntityQuery query)
    {
        WriteFilter(writer, names.Id, query.Ids);
        WriteFilter(writer, names.Campaign, query.CampaignIds);
        WriteFilter(writer, names.AdGroup, query.AdGroupIds);
        WriteFilter(writer, names.Portfolio, query.PortfolioIds);
        WriteFilter(writer, names.State, query.States);
        WriteFilter(writer, names.Text, query.Names, query.IsBroad ? "BROAD_MATCH" : "EXACT_MATCH");
    }

    private static void WriteTypedFilters(Utf8JsonWriter writer, FilterNames names, EntityQuery query)
    {
        var filters = new (string? Type, IReadOnlyList<string> Values)[]
        {
            (names.Campaign, query.CampaignIds),
            (names.AdGroup, query.AdGroupIds),
            (names.State, [.. query.States.Select(state => state.ToLowerInvariant())]),
        };
        if (filters.All(filter => filter.Values.Count == 0)) return;
        writer.WriteStartArray("filters"u8);
        foreach (var (type, values) in filters.Where(filter => filter.Values.Count > 0))
        {
            writer.WriteStartObject();
            writer.WriteString("filterType"u8, type);
            writer.WriteStartArray("values"u8);
            foreach (var value in values) writer.WriteStringValue(value);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteFilter(Utf8JsonWriter writer, string? filter, IReadOnlyList<string> values, string? matchType = null)
    {
        if (values.Count == 0) return;
        writer.WriteStartObject(filter!);
        if (matchType is not null) writer.WriteString("queryTermMatchType"u8, matchType);
        writer.WriteStartArray("include"u8);
        foreach (var value in values) writer.WriteStringValue(value);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
