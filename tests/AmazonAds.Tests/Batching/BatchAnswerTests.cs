using System.Text;
using System.Text.Json;
using AmazonAds.Batching;
using AmazonAds.Entities;
using AmazonAds.Entities.Shapes;
using AmazonAds.Tests.Testing;
using FsCheck;
using FsCheck.Fluent;

namespace AmazonAds.Tests.Batching;

public class BatchAnswerTests
{
    private static readonly Gen<(int[] Fates, int Seed)> Answers =
        from fates in Gen.ArrayOf(Gen.Choose(0, 5)).Where(fates => fates.Length > 0)
        from seed in Gen.Choose(0, int.MaxValue)
        select (fates, seed);

    [Fact]
    public void Every_input_gets_its_own_answer_in_whatever_order_and_company_they_come() => Prop.ForAll(
        Answers.ToArbitrary(),
        answer => Judge(answer.Fates, answer.Seed)).Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithQuietOnSuccess(true));

    [SharedFact]
    public void The_recorded_mixed_answer_is_read_by_index()
    {
        var answers = Recorded("sp_v3_207_mixed_biddingError.json", EntityKinds.Keyword, 3);

        Assert.Equal([WriteStatus.Success, WriteStatus.Failed, WriteStatus.Success], answers.Select(answer => answer.Status));
        Assert.Equal(("100", "300"), (answers[0].Id, answers[2].Id));
        Assert.Equal("biddingError", answers[1].Code);
        Assert.Equal(
            "Bid must be between 0.02 and 1000 (BID_OUT_OF_MARKET_PLACE_RANGE, lower limit 0.02, upper limit 1000, at $.keywords[1].bid).",
            answers[1].Message);
    }

    [SharedFact]
    public void The_recorded_error_with_an_empty_cause_is_read()
    {
        var kind = new EntityKind<Keyword>("NegativeKeyword", AdProduct.SponsoredProducts, SponsoredProductsShapes.Keyword, item => item.KeywordId)
        {
            IdName = "keywordId",
            Collection = "negativeKeywords",
            ListPath = "/sp/negativeKeywords/list",
        };
        var answer = Assert.Single(Recorded("sp_v3_207_item_malformedValueError.json", kind, 1));

        Assert.Equal((WriteStatus.Failed, "malformedValueError"), (answer.Status, answer.Code));
        Assert.Equal("Keyword is invalid (PATTERN_NOT_MATCHED).", answer.Message);
    }

    [Theory]
    [InlineData("""{"index":0}""", "unknownError", "Amazon refused this item and gave no reason.")]
    [InlineData("""{"index":0,"errors":[]}""", "unknownError", "Amazon refused this item and gave no reason.")]
    [InlineData("""{"index":0,"errors":[{"errorType":"otherError","message":"flat"}]}""", "otherError", "flat")]
    [InlineData("""{"index":0,"errors":[{"errorType":"a","errorValue":{"message":"inline"}},{"errorType":"b","errorValue":{"b":{"message":"second"}}}]}""", "a", "inline. second.")]
    [InlineData("""{"index":0,"errors":[{"errorType":"a","errorValue":{"a":{"message":"m","cause":{"location":"$.x","trigger":"0.001"}}}}]}""", "a", "m (at $.x, because of 0.001).")]
    public void An_error_of_any_shape_is_a_failure_with_words(string entry, string code, string message)
    {
        var answer = Assert.Single(Read($$$"""{"keywords":{"error":[{{{entry}}}]}}""", 1));
        Assert.Equal((WriteStatus.Failed, code, message), (answer.Status, answer.Code, answer.Message));
    }

    [Theory]
    [InlineData("""{"keywordId":"1"}""")]
    [InlineData("""{"index":"0","keywordId":"1"}""")]
    [InlineData("""{"index":0.5,"keywordId":"1"}""")]
    [InlineData("""{"index":-1,"keywordId":"1"}""")]
    [InlineData("""{"index":1,"keywordId":"1"}""")]
    [InlineData("""{"index":4294967296,"keywordId":"1"}""")]
    [InlineData("""{"index":null,"keywordId":"1"}""")]
    [InlineData("0")]
    [InlineData("null")]
    public void A_success_that_names_no_item_is_nobodys(string entry) =>
        Assert.Equal(WriteStatus.Unknown, Assert.Single(Read($$$"""{"keywords":{"success":[{{{entry}}}]}}""", 1)).Status);

    private static ItemAnswer[] Recorded(string file, EntityKind kind, int count)
    {
        var body = SharedFiles.Json(Path.Combine(SharedFiles.Root, "fixtures", "errors", file)).GetProperty("response").GetProperty("body");
        return BatchAnswer.Read(Encoding.UTF8.GetBytes(body.GetRawText()), kind, WriteAnswer.ByIndex, new string?[count]);
    }

    private static ItemAnswer[] Read(string json, int count) => BatchAnswer.Read(Encoding.UTF8.GetBytes(json), EntityKinds.Keyword, WriteAnswer.ByIndex, new string?[count]);

    // Fates: 0 success, 1 error, 2 no answer, 3 both, 4 the same success twice, 5 the same error twice.
    private static bool Judge(int[] fates, int seed)
    {
        var random = new Random(seed);
        var success = new List<object>();
        var error = new List<object>();
        for (var index = 0; index < fates.Length; index++)
        {
            var good = new { index, keywordId = $"id-{index}" };
            var bad = new { index, errors = new[] { new { errorType = "otherError", errorValue = new { otherError = new { message = $"m-{index}" } } } } };
            if (fates[index] is 0 or 3 or 4) success.Add(good);
            if (fates[index] is 4) success.Add(good);
            if (fates[index] is 1 or 3 or 5) error.Add(bad);
            if (fates[index] is 5) error.Add(bad);
        }

        success.Add(new { index = fates.Length + random.Next(1000), keywordId = "stranger" });
        error.Add(new { index = -1 - random.Next(1000) });
        random.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(success));
        random.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(error));
        var answers = Read(JsonSerializer.Serialize(new { keywords = new { success, error } }), fates.Length);
        return answers.Length == fates.Length && answers.Select((answer, index) => fates[index] switch
        {
            0 or 4 => answer.Status == WriteStatus.Success && answer.Id == $"id-{index}",
            1 or 5 => answer.Status == WriteStatus.Failed && answer.Message == $"m-{index}.",
            _ => answer.Status == WriteStatus.Unknown,
        }).All(right => right);
    }
}
