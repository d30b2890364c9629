using System.Net;
using System.Text.Json;
using AmazonAds.Batching;
using AmazonAds.Emulator;
using AmazonAds.Emulator.Dialects;
using AmazonAds.Emulator.Dialects.Cursor;
using AmazonAds.Emulator.Dialects.Offset;
using AmazonAds.Emulator.Exports;
using AmazonAds.Emulator.Products;
using AmazonAds.Emulator.Reports;
using AmazonAds.Emulator.Routing;
using AmazonAds.Emulator.Signing;
using AmazonAds.Emulator.SponsoredBrands;
using AmazonAds.Emulator.State;
using AmazonAds.Emulator.Unified;
using AmazonAds.Entities;
using AmazonAds.Errors;
using AmazonAds.Pipeline;
using AmazonAds.Tests.Testing;

namespace AmazonAds.Tests.Conventions;

/// <summary>
/// The library describes its kinds and the emulator describes its own, so that a mistake in the one is found by the other.
/// Here they are held together: whatever the library's descriptor of a kind says of the wire, the emulator does.
/// </summary>
public sealed class KindsAndEmulatorTests : IDisposable
{
    // Enough rows of every kind for two pages of the largest size that offset lists give.
    private static readonly EmulatorOptions Options = new()
    {
        Profiles = 2,
        RequestsPerSecond = 0,
        SponsoredProductsV2 = false,
        BrandsCampaignsPerProfile = 11,
        BrandsAdGroupsPerCampaign = 10,
        DisplayCampaignsPerProfile = 102,
    };

    private static readonly IReadOnlyList<EntityKind> All = [.. EntityKinds.All, .. UnifiedKinds.All];

    private readonly EmulatedClient test = new(Options);

    public static TheoryData<string> Names { get; } = [.. All.Select(NameOf)];

    public static TheoryData<string> NamesOfLists { get; } = [.. All.Where(kind => kind.PageStyle != PageStyle.Whole).Select(NameOf)];

    public void Dispose() => test.Dispose();

    [Fact]
    public void Both_know_the_same_routes()
    {
        var described = All.SelectMany(RoutesOf).ToHashSet(StringComparer.Ordinal);
        var offered = Offered().ToHashSet(StringComparer.Ordinal);
        Assert.Empty(described.Except(offered));
        Assert.Empty(offered.Except(described).Except(All.SelectMany(Besides)));
    }

    [Theory]
    [MemberData(nameof(NamesOfLists))]
    public async Task A_list_has_the_media_type_the_collection_and_the_ids_of_the_kind(string name)
    {
        var kind = Find(name);
        using var response = await SendAsync(ListOf(kind, EntityQuery.All));
        Assert.Equal(kind.MediaType, response.ContentType);
        var rows = Rows(kind, response);
        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.Equal(kind.IdsAreNumbers ? JsonValueKind.Number : JsonValueKind.String, row.GetProperty(kind.IdName).ValueKind));
        if (kind.MediaType == "application/json") return;
        var other = ListOf(kind, EntityQuery.All) with { Accept = "application/vnd.other.v1+json" };
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, await StatusAsync(other));
    }

    [Theory]
    [MemberData(nameof(NamesOfLists))]
    public async Task A_list_goes_on_as_the_page_style_says(string name)
    {
        var kind = Find(name);
        if (kind.PageStyle == PageStyle.Offset)
        {
            var all = await RowsAsync(kind, ListRequest.Offset(kind, test.Profile, EntityQuery.All, 0, kind.MaxPageSize + 1));
            Assert.Equal(kind.MaxPageSize, all.Count);
            var second = Assert.Single(await RowsAsync(kind, ListRequest.Offset(kind, test.Profile, EntityQuery.All, 1, 1)));
            Assert.Equal(IdOf(kind, all[1]), IdOf(kind, second));
            return;
        }

        using var response = await SendAsync(ListOf(kind, new EntityQuery { PageSize = 1 }));
        var first = Rows(kind, response);
        using var document = JsonDocument.Parse(response.Body);
        if (!kind.Filters.HasPageSize)
        {
            Assert.True(first.Count > 1);
            return;
        }

        var next = document.RootElement.GetProperty("nextToken").GetString();
        var after = await RowsAsync(kind, ListRequest.Cursor(kind, test.Profile, new EntityQuery { PageSize = 1 }, next));
        Assert.NotEqual(IdOf(kind, Assert.Single(first)), IdOf(kind, Assert.Single(after)));
        if (kind.Filters.MaxPageSize is not { } most) return;
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(ListOf(kind, new EntityQuery { PageSize = most })));
        var tooLarge = ListOf(kind, new EntityQuery { Others = new Dictionary<string, object?> { ["maxResults"] = (long)most + 1 } });
        Assert.Equal(HttpStatusCode.BadRequest, await StatusAsync(tooLarge));
    }

    [Theory]
    [MemberData(nameof(NamesOfLists))]
    public async Task A_filter_narrows_the_list_and_takes_as_many_values_as_the_kind_says(string name)
    {
        var kind = Find(name);
        foreach (var (sort, filter, most) in FiltersOf(kind))
        {
            // Nothing has these ids and names.
            Assert.True((await RowsAsync(kind, ListOf(kind, Query(sort, Values(sort, most))))).Count == 0 || sort == "State", filter);
            if (IsBounded(kind)) Assert.Equal((filter, HttpStatusCode.BadRequest), (filter, await StatusAsync(ListOf(kind, Query(sort, Values(sort, most + 1))))));
        }
    }

    [Theory]
    [MemberData(nameof(NamesOfLists))]
    public async Task A_filter_by_state_gives_that_state_only(string name)
    {
        var kind = Find(name);
        var all = (await test.ListAsync(kind, EntityQuery.All)).Select(StateOf).ToList();
        foreach (var state in kind.Filters.State is null ? [] : all.Distinct())
        {
            var some = (await test.ListAsync(kind, new EntityQuery { States = [state] })).Select(StateOf).ToList();
            Assert.Equal(all.Where(other => other == state), some);
        }
    }

    [Theory]
    [MemberData(nameof(NamesOfLists))]
    public async Task A_filter_that_the_kind_has_not_does_nothing(string name)
    {
        var kind = Find(name);
        // Kinds of Ads API v1 share a list; what one of them filters by stands in the list's document.
        var own = All.Where(other => other.ListPath == kind.ListPath).SelectMany(FiltersOf).Select(filter => filter.Name).ToHashSet(StringComparer.Ordinal);
        var names = All.Where(other => other.PageStyle == kind.PageStyle).SelectMany(FiltersOf).Select(filter => filter.Name).Distinct(StringComparer.Ordinal);
        var effective = new List<string>();
        foreach (var filter in names.Where(filter => !own.Contains(filter) && !kind.Filters.IsTypedList))
        {
            object value = kind.PageStyle == PageStyle.Offset ? "1" : new Dictionary<string, object?> { ["include"] = new List<object?> { "1" }, ["queryTermMatchType"] = "EXACT_MATCH" };
            var request = ListOf(kind, new EntityQuery { Others = new Dictionary<string, object?> { [filter] = value } });
            if (await StatusAsync(request) != HttpStatusCode.OK) continue;
            // A query string with a strange name is refused; a strange member of a body does nothing.
            if (kind.PageStyle == PageStyle.Offset || (await RowsAsync(kind, request)).Count == 0) effective.Add(filter);
        }

        Assert.Empty(effective);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_write_takes_as_many_items_as_the_kind_says_and_no_more(string name)
    {
        var kind = Find(name);
        foreach (var operation in OperationsOf(kind).Where(operation => operation.Envelope != WriteEnvelope.Path))
        {
            var taken = await StatusAsync(Write(kind, operation, Ids(operation.MaxItems)));
            Assert.True(taken is HttpStatusCode.OK or HttpStatusCode.MultiStatus, $"{operation.Name}: {taken}");

            // Amazon's document of profiles sets no bound.
            if (!kind.HasScope) continue;
            var refused = await StatusAsync(Write(kind, operation, Ids(operation.MaxItems + 1)));
            Assert.True(refused is HttpStatusCode.BadRequest or HttpStatusCode.UnprocessableEntity, $"{operation.Name}: {refused}");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_write_is_answered_in_the_media_type_and_with_the_id_that_the_kind_says(string name)
    {
        var kind = Find(name);
        var id = await LivingIdAsync(kind);
        foreach (var operation in OperationsOf(kind))
        {
            using var response = await SendAsync(Write(kind, operation, [id]));
            Assert.Equal((operation.Name, operation.Accept ?? operation.MediaType ?? kind.MediaType), (operation.Name, response.ContentType));
            if (operation != (kind.Archive ?? kind.Update)) continue;
            using var document = JsonDocument.Parse(response.Body);
            var idName = operation.Envelope == WriteEnvelope.Path ? kind.IdName : kind.AnswerIdName ?? kind.IdName;
            var root = document.RootElement;
            var answers = root.ValueKind == JsonValueKind.Object && root.TryGetProperty(kind.Collection, out var inner) ? inner : root;
            Assert.Contains(id, Named(answers, idName, except: operation.Answer == WriteAnswer.Version1 ? null : kind.AnswerEntityName));
        }
    }

    private static string NameOf(EntityKind kind) => $"{kind.ApiVersion} {kind.AdProduct} {kind.Name}";

    private static EntityKind Find(string name) => All.Single(kind => NameOf(kind) == name);

    private static IEnumerable<string> RoutesOf(EntityKind kind)
    {
        yield return kind.ListOperation;
        if (kind.PageStyle == PageStyle.Offset && (kind.Filters.HasExtendedData || kind.Filters.IdNeedsExtendedData)) yield return kind.ListOperation + "/extended";
        if (kind.OnePath is not null) yield return $"GET {kind.OnePath}/{{id}}";
        foreach (var operation in OperationsOf(kind)) yield return operation.Name;
    }

    // Amazon reads and archives rows of offset lists one by one too; the library does so by lists and batches.
    private static IEnumerable<string> Besides(EntityKind kind) => kind.PageStyle != PageStyle.Offset ? [] :
        [$"GET {kind.ListPath}/{{id}}", $"DELETE {kind.ListPath}/{{id}}", $"GET {kind.ListPath}/extended", $"GET {kind.ListPath}/extended/{{id}}"];

    private static IEnumerable<string> Offered() =>
        from dialect in Services.Of(Options, new ManualTimeProvider(), new GrantBook(Options), new World(Options), new ReportBook(Options), new ExportBook(Options), new ProductTokens(Options))
        where dialect is AccountDialect or CursorDialect or OffsetDialect or BrandsTargetDialect or UnifiedDialect
        from route in dialect.Routes()
        where route.Path != RouteTable.TokenPath
        from method in route.Allowed.Split(", ")
        select $"{method} {route.Path}{(route.EndsWithId ? "/{id}" : string.Empty)}";

    private static IEnumerable<WriteOperation> OperationsOf(EntityKind kind) =>
        ((IEnumerable<WriteOperation?>)[kind.Create, .. kind.CreateVariants?.ByWord.Values ?? [], kind.Update, kind.Archive]).OfType<WriteOperation>();

    private static IEnumerable<(string Sort, string Name, int Most)> FiltersOf(EntityKind kind)
    {
        var filters = kind.Filters;
        (string, string?, int)[] all =
        [
            ("Id", filters.Id, filters.MaxIds), ("Campaign", filters.Campaign, filters.MaxParents), ("AdGroup", filters.AdGroup, filters.MaxParents),
            ("Portfolio", filters.Portfolio, filters.MaxParents), ("State", filters.State, filters.MaxStates), ("Text", filters.Text, filters.MaxNames),
        ];
        return from filter in all where filter.Item2 is not null select (filter.Item1, filter.Item2, filter.Item3);
    }

    // Lists in query strings have no documented bound.
    private static bool IsBounded(EntityKind kind) => kind.PageStyle == PageStyle.Cursor && !kind.Filters.IsTypedList;

    private static string[] Values(string sort, int count) =>
        sort == "State" ? [.. Enumerable.Repeat("ENABLED", count)] : Ids(count);

    private static EntityQuery Query(string sort, string[] values) => sort switch
    {
        "Id" => new EntityQuery { Ids = values },
        "Campaign" => new EntityQuery { CampaignIds = values },
        "AdGroup" => new EntityQuery { AdGroupIds = values },
        "Portfolio" => new EntityQuery { PortfolioIds = values },
        "State" => new EntityQuery { States = values },
        _ => new EntityQuery { Names = values },
    };

    private static List<JsonElement> Rows(EntityKind kind, AdsResponse response)
    {
        using var document = JsonDocument.Parse(response.Body);
        var rows = kind.PageStyle == PageStyle.Offset ? document.RootElement : document.RootElement.GetProperty(kind.Collection);
        return [.. rows.EnumerateArray().Select(row => row.Clone())];
    }

    private static string IdOf(EntityKind kind, JsonElement row) => row.GetProperty(kind.IdName).ToString();

    private static string StateOf(AdsEntity entity) => (string)entity.GetType().GetProperty("State")!.GetValue(entity)!;

    private AdsRequest ListOf(EntityKind kind, EntityQuery query) => kind.PageStyle == PageStyle.Offset
        ? ListRequest.Offset(kind, test.Profile, query, 0, kind.MaxPageSize)
        : ListRequest.Cursor(kind, test.Profile, query, nextToken: null);

    private static string[] Ids(int count) => [.. Enumerable.Range(1, count).Select(number => $"{number}")];

    // The values of a member, however deep it stands, but not inside of the whole entity.
    private static IEnumerable<string> Named(JsonElement json, string name, string? except) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().Where(member => !member.NameEquals(except)).SelectMany(member =>
            member.NameEquals(name) ? [member.Value.ToString()] : Named(member.Value, name, except)),
        JsonValueKind.Array => json.EnumerateArray().SelectMany(item => Named(item, name, except)),
        _ => [],
    };

    private async Task<string> LivingIdAsync(EntityKind kind)
    {
        if (kind.PageStyle == PageStyle.Whole) return test.Profile;
        var rows = await test.ListAsync(kind, kind.Filters.State is null ? EntityQuery.All : new EntityQuery { States = ["ENABLED"] });
        return kind.IdOf(rows[0])!;
    }

    private AdsRequest Write(EntityKind kind, WriteOperation operation, IReadOnlyList<string> ids)
    {
        var write = new EntityWrite<EntityEdit>(kind, operation, (writer, id, edit) => EditJson.Write(writer, kind, id, edit, operation.Fixed, operation.FixedFlags));
        var isNew = operation != kind.Update && operation != kind.Archive;
        return write.Request(test.Profile, [.. ids.Select(id =>
            new WriteInput<EntityEdit>(test.Connection, test.Profile, isNew ? null : id, EntityEdit.Nothing))]);
    }

    private Task<AdsResponse> SendAsync(AdsRequest request) => test.Client.SendAsync(test.Connection, request);

    private async Task<List<JsonElement>> RowsAsync(EntityKind kind, AdsRequest request)
    {
        using var response = await SendAsync(request);
        return Rows(kind, response);
    }

    private async Task<HttpStatusCode?> StatusAsync(AdsRequest request)
    {
        try
        {
            using var response = await SendAsync(request);
            return response.Status;
        }
        catch (AdsException exception)
        {
            return exception.Status;
        }
    }
}
