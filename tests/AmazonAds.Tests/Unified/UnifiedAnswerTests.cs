using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using AmazonAds.Batching;
using AmazonAds.Connections;
using AmazonAds.Entities;
using FsCheck;
using FsCheck.Fluent;

namespace AmazonAds.Tests.Unified;

/// <summary>The 207 of v1: success, error and partial success by index.</summary>
public class UnifiedAnswerTests
{
    private enum Fate
    {
        Success,
        Error,
        Partial,
        None,
        SuccessAndError,
        PartialAndError,
        SuccessAndPartial,
        SuccessTwice,
        ErrorTwice,
        PartialTwice,
    }

    private static readonly EntityKind Kind = EntityKinds.Find("Keyword", AdProduct.SponsoredProducts, AdsApiVersion.V1)!;

    private static readonly Gen<(int[] Fates, int Seed)> Answers =
        from fates in Gen.ArrayOf(Gen.Choose(0, Enum.GetValues<Fate>().Length - 1)).Where(fates => fates.Length > 0)
        from seed in Gen.Choose(0, int.MaxValue)
        select (fates, seed);

    [Fact]
    public void Every_input_gets_its_own_answer_in_whatever_order_and_company_they_come() => Prop.ForAll(
        Answers.ToArbitrary(),
        answer => Judge([.. answer.Fates.Select(fate => (Fate)fate)], answer.Seed)).Check(Config.QuickThrowOnFailure.WithMaxTest(400).WithQuietOnSuccess(true));

    [Theory]
    [InlineData("""{"success":[{"index":0,"target":{"targetId":"9"}}]}""", WriteStatus.Success, "9", null)]
    [InlineData("""{"success":[{"index":0,"targetId":"9"}]}""", WriteStatus.Success, "9", null)]
    [InlineData("""{"partialSuccess":[{"index":0,"target":{"targetId":"9"},"errors":[{"code":"DATE_TOO_SOON","message":"Too soon"}]}]}""", WriteStatus.Success, "9", "DATE_TOO_SOON")]
    [InlineData("""{"partialSuccess":[{"index":0,"target":{"targetId":"9"}}]}""", WriteStatus.Success, "9", "partialSuccess")]
    [InlineData("""{"error":[{"index":0,"errors":[{"code":"FIELD_VALUE_IS_INVALID","message":"Bad","fieldLocation":"$.targets[0].bid"}]}]}""", WriteStatus.Failed, null, "FIELD_VALUE_IS_INVALID")]
    [InlineData("""{"error":[{"index":0}]}""", WriteStatus.Failed, null, "unknownError")]
    [InlineData("""{"success":[{"index":1,"target":{"targetId":"9"}}]}""", WriteStatus.Unknown, null, "noAnswer")]
    [InlineData("""{"success":[{"target":{"targetId":"9"}}],"error":null}""", WriteStatus.Unknown, null, "noAnswer")]
    [InlineData("[]", WriteStatus.Unknown, null, "noAnswer")]
    [InlineData("{}", WriteStatus.Unknown, null, "noAnswer")]
    public void An_answer_of_any_shape_says_what_became_of_the_item(string json, WriteStatus status, string? id, string? code)
    {
        var answer = Assert.Single(Read(json, 1));
        Assert.Equal((status, id, code), (answer.Status, answer.Id, answer.Code));
    }

    [Fact]
    public void Words_and_place_of_an_error_are_in_its_message() => Assert.Equal(
        "Bad (at $.targets[0].bid).",
        Assert.Single(Read("""{"error":[{"index":0,"errors":[{"code":"X","message":"Bad.","fieldLocation":"$.targets[0].bid"}]}]}""", 1)).Message);

    [Theory]
    [InlineData("TOO_MANY_REQUESTS", true)]
    [InlineData("INTERNAL_ERROR", true)]
    [InlineData("CONFLICT", true)]
    [InlineData("FIELD_VALUE_IS_INVALID", false)]
    [InlineData("FORBIDDEN", false)]
    public void Only_what_another_try_can_help_is_tried_again(string code, bool isWorthIt) => Assert.Equal(
        isWorthIt,
        Assert.Single(Read($$"""{"error":[{"index":0,"errors":[{"code":"{{code}}","message":"x"}]}]}""", 1)).IsWorthAnotherTry);

    [Fact]
    public void A_partial_success_is_never_sent_again() => Assert.False(
        Assert.Single(Read("""{"partialSuccess":[{"index":0,"target":{"targetId":"9"},"errors":[{"code":"INTERNAL_ERROR","message":"x"}]}]}""", 1)).IsWorthAnotherTry);

    private static ItemAnswer[] Read(string json, int count) =>
        BatchAnswer.Read(Encoding.UTF8.GetBytes(json), Kind, WriteAnswer.Version1, new string?[count], "1001");

    private static bool Judge(Fate[] fates, int seed)
    {
        var random = new Random(seed);
        var (success, error, partial) = (new List<object>(), new List<object>(), new List<object>());
        for (var index = 0; index < fates.Length; index++)
        {
            var target = new { targetId = $"id-{index}" };
            var errors = new[] { new { code = "FIELD_VALUE_IS_INVALID", message = $"m-{index}" } };
            Add(success, new { index, target }, Times(fates[index], Fate.Success, Fate.SuccessAndError, Fate.SuccessAndPartial, Fate.SuccessTwice));
            Add(error, new { index, errors }, Times(fates[index], Fate.Error, Fate.SuccessAndError, Fate.PartialAndError, Fate.ErrorTwice));
            Add(partial, new { index, target, errors }, Times(fates[index], Fate.Partial, Fate.PartialAndError, Fate.SuccessAndPartial, Fate.PartialTwice));
        }

        success.Add(new { index = fates.Length + random.Next(1000), target = new { targetId = "stranger" } });
        partial.Add(new { index = fates.Length + random.Next(1000), target = new { targetId = "stranger" } });
        error.Add(new { index = -1 - random.Next(1000) });
        random.Shuffle(CollectionsMarshal.AsSpan(success));
        random.Shuffle(CollectionsMarshal.AsSpan(error));
        random.Shuffle(CollectionsMarshal.AsSpan(partial));
        var answers = Read(JsonSerializer.Serialize(new { partialSuccess = partial, error, success }), fates.Length);
        return answers.Length == fates.Length && answers.Select((answer, index) => fates[index] switch
        {
            Fate.Success or Fate.SuccessTwice => answer is { Status: WriteStatus.Success, Code: null } && IsOf(answer, index),
            Fate.Partial or Fate.PartialTwice or Fate.SuccessAndPartial => answer is { Status: WriteStatus.Success, Code: "FIELD_VALUE_IS_INVALID" }
                && IsOf(answer, index) && answer.Message == $"Written in part: m-{index}",
            Fate.Error or Fate.ErrorTwice => answer.Status == WriteStatus.Failed && answer.Message == $"m-{index}",
            _ => answer.Status == WriteStatus.Unknown,
        }).All(right => right);

        static bool IsOf(ItemAnswer answer, int index) => answer.Id == $"id-{index}" && (answer.Entity as Keyword)?.KeywordId == answer.Id;
        static int Times(Fate fate, Fate once, Fate alsoOnce, Fate onceMore, Fate twice) =>
            fate == twice ? 2 : fate == once || fate == alsoOnce || fate == onceMore ? 1 : 0;
        static void Add(List<object> list, object entry, int times)
        {
            for (var time = 0; time < times; time++) list.Add(entry);
        }
    }
}
