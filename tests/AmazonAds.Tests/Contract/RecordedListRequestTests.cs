using System.Text.Json;
using AmazonAds.Entities;
using AmazonAds.Tests.Testing;

namespace AmazonAds.Tests.Contract;

/// <summary>Every official example of a list of our cursor kinds: its request is produced again from a query.</summary>
public class RecordedListRequestTests
{
    [SharedFact]
    public void Requests_are_produced_again_from_queries()
    {
        var seen = 0;
        foreach (var exchange in RecordedExchange.All())
        {
            var kind = EntityKinds.OfProfile.FirstOrDefault(kind =>
                kind.PageStyle == PageStyle.Cursor && exchange.Method == "POST" && kind.ListPath == exchange.Path);
            if (kind is null || exchange.Request is not { } body) continue;

            using var produced = JsonDocument.Parse(ListRequest.Cursor(kind, "7", Query(kind, body), Text(body, "nextToken")).Body);
            JsonSame.Assert(WithoutEmptyFilters(body), produced.RootElement, exchange.File);
            seen++;
        }

        Assert.True(seen >= 6, $"Only {seen} examples were found.");
    }

    // A filter of nothing asks for everything, as none does.
    private static JsonElement WithoutEmptyFilters(JsonElement body) => JsonSerializer.SerializeToElement(body.EnumerateObject()
        .Where(member => member.Value.ValueKind != JsonValueKind.Object || !member.Value.TryGetProperty("include", out var include) || include.GetArrayLength() > 0)
        .ToDictionary(member => member.Name, member => member.Value));

    private static EntityQuery Query(EntityKind kind, JsonElement body) => new()
    {
        IsBroad = kind.Filters.Text is { } names && body.TryGetProperty(names, out var filter) && Text(filter, "queryTermMatchType") == "BROAD_MATCH",
        Others = body.EnumerateObject().Where(member => !Known(kind).Contains(member.Name))
            .ToDictionary(member => member.Name, member => PlainJson.Value(member.Value)),
        Ids = Values(body, kind.Filters.Id),
        CampaignIds = Values(body, kind.Filters.Campaign),
        AdGroupIds = Values(body, kind.Filters.AdGroup),
        PortfolioIds = Values(body, kind.Filters.Portfolio),
        States = Values(body, kind.Filters.State),
        Names = Values(body, kind.Filters.Text),
        PageSize = body.TryGetProperty("maxResults", out var size) ? int.Parse(size.ToString(), System.Globalization.CultureInfo.InvariantCulture) : null,
        WithExtendedData = body.TryGetProperty("includeExtendedDataFields", out var extended) && extended.ValueKind == JsonValueKind.True,
    };

    private static IEnumerable<string?> Known(EntityKind kind) =>
    [
        "maxResults", "nextToken", "includeExtendedDataFields", kind.Filters.Id, kind.Filters.Campaign, kind.Filters.AdGroup,
        kind.Filters.Portfolio, kind.Filters.State, kind.Filters.Text,
    ];

    private static string? Text(JsonElement body, string name) => body.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static IReadOnlyList<string> Values(JsonElement body, string? filter) =>
        filter is not null && body.TryGetProperty(filter, out var values) && values.TryGetProperty("include", out var include)
            ? [.. include.EnumerateArray().Select(value => value.ToString())]
            : [];
}
