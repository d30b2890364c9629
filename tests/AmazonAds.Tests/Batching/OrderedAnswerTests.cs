using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using AmazonAds.Batching;
using AmazonAds.Entities;
using AmazonAds.Tests.Testing;
using FsCheck;
using FsCheck.Fluent;

namespace AmazonAds.Tests.Batching;

/// <summary>Answers that are a bare array: by id where there is one, else by place as long as nothing speaks against it.</summary>
public class OrderedAnswerTests
{
    private static readonly Gen<(int[] Fates, int Seed)> Answers =
        from fates in Gen.ArrayOf(Gen.Choose(0, 5)).Where(fates => fates.Length > 0)
        from seed in Gen.Choose(0, int.MaxValue)
        select (fates, seed);

    private static readonly Gen<(bool[] Fates, int Lost, int Doubled)> Creates =
        from fates in Gen.ArrayOf(Gen.Elements(true, false)).Where(fates => fates.Length > 1)
        from lost in Gen.Choose(0, fates.Length - 1)
        from doubled in Gen.Choose(0, fates.Length - 1)
        select (fates, lost, doubled);

    [Fact]
    public void Updates_get_their_own_answers_in_whatever_order_and_company_they_come() =>
        Prop.ForAll(Answers.ToArbitrary(), answer => JudgeUpdates(answer.Fates, answer.Seed)).Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithQuietOnSuccess(true));

    [Fact]
    public void Creates_get_the_answers_that_stand_in_their_places() =>
        Prop.ForAll(Creates.ToArbitrary(), batch => JudgeCreates(batch.Fates)).Check(Config.QuickThrowOnFailure.WithMaxTest(200).WithQuietOnSuccess(true));

    [Fact]
    public void Creates_are_unknown_when_an_answer_is_missing_or_too_many() =>
        Prop.ForAll(Creates.ToArbitrary(), batch => JudgeBrokenCreates(batch.Fates, batch.Lost, batch.Doubled))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(200).WithQuietOnSuccess(true));

    [Fact]
    public void An_update_without_an_id_in_its_answer_is_told_by_its_place()
    {
        var answers = Read("""[{"code":"SUCCESS","campaignId":1},{"code":"INVALID_ARGUMENT","description":"no"}]""", "1", "2");
        Assert.Equal([WriteStatus.Success, WriteStatus.Failed], answers.Select(answer => answer.Status));
        Assert.Equal(("INVALID_ARGUMENT", "no"), (answers[1].Code, answers[1].Message));
    }

    [Theory]
    [InlineData("""[{"code":"SUCCESS","campaignId":2},{"code":"INVALID_ARGUMENT"}]""")]
    [InlineData("""[{"code":"INVALID_ARGUMENT"},{"code":"SUCCESS","campaignId":7}]""")]
    [InlineData("""[{"code":"INVALID_ARGUMENT"}]""")]
    [InlineData("""[{"code":"INVALID_ARGUMENT"},{"code":"SUCCESS"},{"code":"SUCCESS"}]""")]
    [InlineData("""{"code":"422","details":"no array"}""")]
    [InlineData("[null,1]")]
    [InlineData("[{},{}]")]
    public void An_update_is_unknown_when_the_places_cannot_be_trusted(string json) =>
        Assert.Equal(WriteStatus.Unknown, Read(json, "1", "2")[0].Status);

    [Fact]
    public void Two_answers_that_contradict_each_other_decide_nothing() =>
        Assert.Equal("contradictoryAnswer", Read("""[{"code":"SUCCESS","campaignId":1},{"code":"NOT_FOUND","campaignId":1}]""", "1", "2")[0].Code);

    [Theory]
    [InlineData("SUCCESS", WriteStatus.Success)]
    [InlineData("200", WriteStatus.Success)]
    [InlineData("INVALID_ARGUMENT", WriteStatus.Failed)]
    [InlineData("400", WriteStatus.Failed)]
    [InlineData("A_NEWER_CODE", WriteStatus.Failed)]
    public void The_code_says_what_became_of_it(string code, object status) =>
        Assert.Equal((WriteStatus)status, Read($$"""[{"code":"{{code}}","campaignId":1,"description":"words"}]""", "1")[0].Status);

    [SharedFact]
    public void The_recorded_answers_are_read_with_their_ids_and_words()
    {
        foreach (var (file, kind) in new (string, EntityKind)[]
        {
            ("sponsored-display-campaigns-create-campaigns-audience-targeting-t00030-207-0.json", SponsoredDisplayKinds.Campaign),
            ("sponsored-display-ad-groups-create-ad-groups-success-207-0.json", SponsoredDisplayKinds.AdGroup),
            ("sponsored-display-product-ads-create-product-ads-off-amazon-ad-207-0.json", SponsoredDisplayKinds.ProductAd),
            ("sponsored-display-targeting-create-targets-audience-207-0.json", SponsoredDisplayKinds.Target),
        })
        {
            var body = SharedFiles.Json(Path.Combine(SharedFiles.Root, "fixtures", "official-examples", file)).GetProperty("response").GetProperty("body");
            var answer = Assert.Single(BatchAnswer.Read(Encoding.UTF8.GetBytes(body.GetRawText()), kind, WriteAnswer.InOrder, [null]));
            Assert.Equal((WriteStatus.Success, body[0].GetProperty(kind.IdName).GetRawText()), (answer.Status, answer.Id));
            Assert.Equal(body[0].TryGetProperty("description", out var words) ? words.GetString() : null, answer.Message);
        }
    }

    private static ItemAnswer[] Read(string json, params string?[] ids) =>
        BatchAnswer.Read(Encoding.UTF8.GetBytes(json), SponsoredDisplayKinds.Campaign, WriteAnswer.InOrder, ids);

    // Fates: 0 success, 1 error, 2 no answer, 3 both, 4 the same success twice, 5 the same error twice.
    private static bool JudgeUpdates(int[] fates, int seed)
    {
        var random = new Random(seed);
        var entries = new List<object>();
        for (var index = 0; index < fates.Length; index++)
        {
            var good = new { code = "SUCCESS", campaignId = 1000L + index };
            var bad = new { code = "INVALID_ARGUMENT", description = $"m-{index}", campaignId = 1000L + index };
            if (fates[index] is 0 or 3 or 4) entries.Add(good);
            if (fates[index] is 4) entries.Add(good);
            if (fates[index] is 1 or 3 or 5) entries.Add(bad);
            if (fates[index] is 5) entries.Add(bad);
        }

        if (random.Next(2) == 0) entries.Add(new { code = "SUCCESS", campaignId = 1L });
        random.Shuffle(CollectionsMarshal.AsSpan(entries));
        var ids = Enumerable.Range(0, fates.Length).Select(index => $"{1000 + index}").ToArray();
        var answers = Read(JsonSerializer.Serialize(entries), ids);
        return answers.Select((answer, index) => fates[index] switch
        {
            0 or 4 => answer.Status == WriteStatus.Success && answer.Id == ids[index],
            1 or 5 => answer.Status == WriteStatus.Failed && answer.Message == $"m-{index}",
            _ => answer.Status == WriteStatus.Unknown,
        }).All(right => right);
    }

    private static object Entry(bool good, int index) =>
        good ? new { code = "SUCCESS", campaignId = 1000L + index } : new { code = "DUPLICATE", description = $"m-{index}" };

    private static bool JudgeCreates(bool[] fates)
    {
        var answers = Read(JsonSerializer.Serialize(fates.Select(Entry)), new string?[fates.Length]);
        return answers.Select((answer, index) => fates[index]
            ? answer.Status == WriteStatus.Success && answer.Id == $"{1000 + index}"
            : answer.Status == WriteStatus.Failed && answer.Message == $"m-{index}").All(right => right);
    }

    private static bool JudgeBrokenCreates(bool[] fates, int lost, int doubled)
    {
        var entries = fates.Select(Entry).ToList();
        var fewer = entries.Where((_, index) => index != lost).ToList();
        var more = entries.Append(entries[doubled]).ToList();
        var moved = fewer.Append(new { code = "SUCCESS", campaignId = 1000L }).Append(new { code = "SUCCESS", campaignId = 1000L }).Skip(1).ToList();
        return new[] { fewer, more, moved }.All(broken =>
            Read(JsonSerializer.Serialize(broken), new string?[fates.Length]).All(answer => answer.Status == WriteStatus.Unknown));
    }
}
