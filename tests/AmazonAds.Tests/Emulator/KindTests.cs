using System.Text.Json;
using AmazonAds.Emulator;

namespace AmazonAds.Tests.Emulator;

/// <summary>What portfolios, ads, targets and negatives have in common with each other and with keywords.</summary>
public sealed class KindTests
{
    public static TheoryData<string> Kinds => [.. KindSample.Names];

    public static TheoryData<string> KindsWithParents => [.. KindSample.Names.Skip(1)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Pages_cover_the_list_without_gap_or_repetition(string kind)
    {
        using var session = await KindSample.SignInAsync(new EmulatorOptions { RequestsPerSecond = 0, AutoCampaignsPerProfile = 1, DefaultPageSize = 3 });
        var sample = KindSample.Of(kind);
        var ids = new List<string>();
        string? cursor = null;
        long total;
        do
        {
            var page = await session.ListJsonAsync(kind, cursor is null ? "{}" : $$"""{"nextToken":"{{cursor}}"}""");
            total = page.GetProperty("totalResults").GetInt64();
            ids.AddRange(page.GetProperty(sample.Collection).EnumerateArray().Select(sample.IdOf));
            cursor = page.TryGetProperty("nextToken", out var next) ? next.GetString() : null;
        }
        while (cursor is not null);

        Assert.Equal(total, ids.Distinct().Count());
        Assert.Equal(total, ids.Count);
        Assert.True(total >= 3);
    }

    [Theory]
    [MemberData(nameof(KindsWithParents))]
    public async Task Rows_are_found_below_their_parents_those_made_later_too(string kind)
    {
        using var session = await KindSample.SignInAsync(new EmulatorOptions { RequestsPerSecond = 0, AutoCampaignsPerProfile = 1, MaxPageSize = 5_000, DefaultPageSize = 5_000 });
        var sample = KindSample.Of(kind);
        await session.WriteJsonAsync("POST", kind, sample.Batch(sample.New(session)));
        var all = (await session.ListJsonAsync(kind)).GetProperty(sample.Collection).EnumerateArray().ToList();
        foreach (var member in sample.BelowAdGroup ? new[] { "campaignId", "adGroupId" } : ["campaignId"])
        {
            foreach (var parent in all.Select(row => row.GetProperty(member).GetString()!).Distinct())
            {
                var below = await session.ListJsonAsync(kind, $$$"""{"{{{member}}}Filter":{"include":["{{{parent}}}"]}}""");
                Assert.Equal(
                    all.Where(row => row.GetProperty(member).GetString() == parent).Select(sample.IdOf),
                    below.GetProperty(sample.Collection).EnumerateArray().Select(sample.IdOf));
                Assert.Equal(below.GetProperty(sample.Collection).GetArrayLength(), below.GetProperty("totalResults").GetInt32());
            }
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_new_row_is_listed_changed_and_cannot_be_made_twice(string kind)
    {
        using var session = await KindSample.SignInAsync();
        var sample = KindSample.Of(kind);
        var created = await session.WriteJsonAsync("POST", kind, sample.Batch(sample.New(session), sample.New(session)));
        Assert.Equal("duplicateValueError", ErrorType(created));
        var id = created.GetProperty("success")[0].GetProperty(sample.ResultIdMember).GetString()!;
        var before = await OnlyAsync(session, sample, id);
        Assert.Equal("ENABLED", before.GetProperty("state").GetString());

        session.Clock.Advance(TimeSpan.FromMinutes(1));
        await session.WriteJsonAsync("PUT", kind, sample.Batch(sample.Update(id)));
        var after = await OnlyAsync(session, sample, id);
        Assert.NotEqual(before.GetRawText(), after.GetRawText());
        Assert.Equal("duplicateValueError", ErrorType(await session.WriteJsonAsync("POST", kind, sample.Batch(sample.New(session), sample.New(session)))));
    }

    [Theory]
    [MemberData(nameof(KindsWithParents))]
    public async Task Deleting_archives_and_archived_rows_stay_as_they_are(string kind)
    {
        using var session = await KindSample.SignInAsync();
        var sample = KindSample.Of(kind);
        var created = await session.WriteJsonAsync("POST", kind, sample.Batch(sample.New(session)));
        var id = created.GetProperty("success")[0].GetProperty(sample.ResultIdMember).GetString()!;
        Assert.Equal(id, (await session.WriteJsonAsync("POST", kind, sample.ById(id), delete: true)).GetProperty("success")[0].GetProperty(sample.ResultIdMember).GetString());
        Assert.Equal("ARCHIVED", (await OnlyAsync(session, sample, id)).GetProperty("state").GetString());
        Assert.Equal("entityStateError", ErrorType(await session.WriteJsonAsync("PUT", kind, sample.Batch(sample.Update(id)))));
        Assert.Equal("entityStateError", ErrorType(await session.WriteJsonAsync("POST", kind, sample.ById(id), delete: true)));
        Assert.Equal(1, (await session.WriteJsonAsync("POST", kind, sample.Batch(sample.New(session)))).GetProperty("success").GetArrayLength());
    }

    [Theory]
    [MemberData(nameof(KindsWithParents))]
    public async Task Parents_must_exist_and_be_alive(string kind)
    {
        using var session = await KindSample.SignInAsync();
        var sample = KindSample.Of(kind);
        var parent = session.Emulator.Data.AdGroups(session.Profile)[0];
        Assert.Equal("parentEntityError", ErrorType(await session.WriteJsonAsync("POST", kind, sample.Batch(sample.New(77, parent.AdGroupId)))));
        var id = (await session.WriteJsonAsync("POST", kind, sample.Batch(sample.New(parent)))).GetProperty("success")[0].GetProperty(sample.ResultIdMember).GetString()!;
        session.Emulator.Data.ReplaceCampaign(session.Profile, parent.CampaignId, static row => row with { State = "ARCHIVED" });
        Assert.Equal("parentEntityError", ErrorType(await session.WriteJsonAsync("POST", kind, sample.Batch(sample.New(parent)))));
        Assert.Equal("entityStateError", ErrorType(await session.WriteJsonAsync("PUT", kind, sample.Batch(sample.Update(id)))));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Items_fail_on_demand_and_whole_rows_come_when_preferred(string kind)
    {
        using var session = await KindSample.SignInAsync();
        var sample = KindSample.Of(kind);
        session.Emulator.Faults.Add(FaultRule.On("POST", $"/{EmulatorSession.Path(kind)}").Times(1).FailItemsAt("throttledError", 0));
        using var request = session.Request("POST", EmulatorSession.Path(kind), sample.Batch(sample.New(session), sample.New(session)), EmulatorSession.MediaType(kind));
        request.Headers.Add("Prefer", "return=representation");
        using var answer = await session.Http.SendAsync(request);
        var result = (await EmulatorSession.JsonAsync(answer)).GetProperty(sample.Collection);
        Assert.Equal("throttledError", ErrorType(result));
        var row = result.GetProperty("success")[0];
        Assert.Equal(1, row.GetProperty("index").GetInt32());
        Assert.Equal(row.GetProperty(sample.ResultIdMember).GetString(), sample.IdOf(row.GetProperty(sample.ResultMember)));
        Assert.Equal("return=representation", answer.Headers.GetValues("Preference-Applied").Single());
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Only_the_kinds_own_media_type_is_taken(string kind)
    {
        using var session = await KindSample.SignInAsync();
        foreach (var path in new[] { "", "/list" })
        {
            using var answer = await session.SendAsync("POST", EmulatorSession.Path(kind) + path, "{}", EmulatorSession.MediaType("keywords"));
            Assert.Equal(415, (int)answer.StatusCode);
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Filters_have_their_documented_sizes(string kind)
    {
        using var session = await KindSample.SignInAsync();
        var sample = KindSample.Of(kind);
        using var fits = await session.ListAsync(kind, sample.ById([.. Ids(1_000)]));
        using var exceeds = await session.ListAsync(kind, sample.ById([.. Ids(1_001)]));
        using var parents = await session.ListAsync(kind, (sample with { IdFilter = "campaignIdFilter" }).ById([.. Ids(101)]));
        Assert.Equal((200, 400), ((int)fits.StatusCode, (int)exceeds.StatusCode));
        Assert.Equal(sample.HasParents ? 400 : 200, (int)parents.StatusCode);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task No_more_rows_are_made_than_a_parent_may_have(string kind)
    {
        using var session = await KindSample.SignInAsync(new EmulatorOptions { RequestsPerSecond = 0, MaxEntitiesPerParent = 0 });
        var error = (await session.WriteJsonAsync("POST", kind, KindSample.Of(kind).Batch(KindSample.Of(kind).New(session)))).GetProperty("error")[0].GetProperty("errors")[0];
        Assert.Equal("entityQuotaError", error.GetProperty("errorType").GetString());
        Assert.Equal(kind == "portfolios" ? "ACCOUNT" : "PARENT_ENTITY", error.GetProperty("errorValue").GetProperty("entityQuotaError").GetProperty("quotaScope").GetString());
    }

    [Fact]
    public async Task A_limit_counts_what_lives_and_what_the_same_write_adds()
    {
        using var session = await KindSample.SignInAsync(new EmulatorOptions { RequestsPerSecond = 0, KeywordsPerAdGroup = 0, MaxEntitiesPerParent = 2 });
        var parent = session.Emulator.Data.AdGroups(session.Profile)[0];
        var items = Enumerable.Range(1, 3).Select(number =>
            $$"""{"campaignId":"{{parent.CampaignId}}","adGroupId":"{{parent.AdGroupId}}","keywordText":"k{{number}}","matchType":"EXACT","state":"ENABLED"}""");
        var body = $$"""{"keywords":[{{string.Join(',', items)}}]}""";
        var result = await session.WriteJsonAsync("POST", "keywords", body);
        Assert.Equal((2, 2), (result.GetProperty("success").GetArrayLength(), result.GetProperty("error")[0].GetProperty("index").GetInt32()));
        var id = result.GetProperty("success")[0].GetProperty("keywordId").GetString();
        await session.WriteJsonAsync("POST", "keywords", $$$"""{"keywordIdFilter":{"include":["{{{id}}}"]}}""", delete: true);
        Assert.Equal(1, (await session.WriteJsonAsync("POST", "keywords", body)).GetProperty("success").GetArrayLength());
    }

    private static IEnumerable<string> Ids(int count) => Enumerable.Range(1, count).Select(static id => $"{id}");

    private static async Task<JsonElement> OnlyAsync(EmulatorSession session, KindSample sample, string id)
    {
        var page = await session.ListJsonAsync(sample.Name, sample.ById(id));
        return Assert.Single(page.GetProperty(sample.Collection).EnumerateArray());
    }

    private static string ErrorType(JsonElement result) =>
        result.GetProperty("error")[0].GetProperty("errors")[0].GetProperty("errorType").GetString()!;
}
