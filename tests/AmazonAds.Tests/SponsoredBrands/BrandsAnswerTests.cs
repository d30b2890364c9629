using System.Text;
using System.Text.Json;
using AmazonAds.Batching;
using AmazonAds.Entities;
using AmazonAds.Entities.Shapes;
using AmazonAds.Tests.Contract;
using AmazonAds.Tests.Testing;
using FsCheck;
using FsCheck.Fluent;

namespace AmazonAds.Tests.SponsoredBrands;

/// <summary>Answers of the older version: of targets by their own names for index and arrays, of a DELETE alone.</summary>
public class BrandsAnswerTests
{
    private static readonly EntityKind Kind = SponsoredBrandsTargetingKinds.Target;

    // Fates: 0 success, 1 error, 2 no answer, 3 both.
    [Fact]
    public void Every_target_gets_its_own_answer_in_whatever_order_and_company_they_come() => Prop.ForAll(
        (from fates in Gen.ArrayOf(Gen.Choose(0, 3)).Where(fates => fates.Length > 0)
         from seed in Gen.Choose(0, int.MaxValue)
         from isCreate in Gen.Elements(true, false)
         select (fates, seed, isCreate)).ToArbitrary(),
        answer => Judge(answer.fates, answer.seed, answer.isCreate ? "create" : "update")).Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithQuietOnSuccess(true));

    [SharedFact]
    public void Recorded_archives_say_that_they_were_carried_out()
    {
        var seen = 0;
        foreach (var exchange in RecordedExchange.All().Where(exchange => exchange is { Method: "DELETE", Answer: not null }))
        {
            if (SponsoredBrandsTargetingKinds.All.FirstOrDefault(kind => exchange.Path == kind.Archive!.Path + "/1") is not { } kind) continue;
            var id = exchange.Answer!.Value.GetProperty(kind.IdName).GetRawText();
            var answer = Assert.Single(BatchAnswer.Read(Encoding.UTF8.GetBytes(exchange.Answer.Value.GetRawText()), kind, kind.Archive!.Answer, [id]));
            Assert.Equal((WriteStatus.Success, id), (answer.Status, answer.Id));
            seen++;
        }

        Assert.Equal(4, seen);
    }

    [SharedFact]
    public void Recorded_rows_lose_nothing()
    {
        var seen = 0;
        foreach (var exchange in RecordedExchange.All().Where(exchange => exchange is { Method: "GET", Answer: not null }))
        {
            var own = exchange.Path[..Math.Max(0, exchange.Path.LastIndexOf('/'))];
            if (SponsoredBrandsTargetingKinds.All.FirstOrDefault(kind => own == kind.Archive!.Path) is not { } kind) continue;
            using var written = JsonDocument.Parse(Written(kind.ReadEntity(Encoding.UTF8.GetBytes(exchange.Answer!.Value.GetRawText()), "7")));
            JsonSame.Assert(exchange.Answer.Value, written.RootElement, exchange.File);
            seen++;
        }

        Assert.Equal(4, seen);
    }

    [SharedFact]
    public void Recorded_lists_and_written_entities_of_version_4_lose_nothing()
    {
        var seen = 0;
        foreach (var exchange in RecordedExchange.All().Where(exchange => exchange.Answer is not null && exchange.Path.Contains("/sb/v4/", StringComparison.Ordinal)))
        {
            var kind = SponsoredBrandsKinds.All.First(kind => exchange.Answer!.Value.TryGetProperty(kind.Collection, out _) && kind.ListPath.StartsWith("/sb/v4", StringComparison.Ordinal));
            var held = exchange.Answer!.Value.GetProperty(kind.Collection);
            var rows = held.ValueKind == JsonValueKind.Array ? held.EnumerateArray() : held.GetProperty("success").EnumerateArray();
            foreach (var row in rows.Select(row => held.ValueKind == JsonValueKind.Array ? row : row.GetProperty(kind.AnswerEntityName!)))
            {
                using var written = JsonDocument.Parse(Written(kind.ReadEntity(Encoding.UTF8.GetBytes(row.GetRawText()), "7")));
                JsonSame.Assert(row, written.RootElement, exchange.File);
                seen++;
            }
        }

        Assert.True(seen >= 20, $"Only {seen} rows were found.");
    }

    private static ReadOnlyMemory<byte> Written(AdsEntity entity) => ShapeJson.WriteUtf8(writer =>
    {
        switch (entity)
        {
            case Campaign item: SponsoredBrandsShapes.Campaign.Write(writer, item); break;
            case AdGroup item: SponsoredBrandsShapes.AdGroup.Write(writer, item); break;
            case ProductAd item: SponsoredBrandsShapes.ProductAd.Write(writer, item); break;
            case Keyword item: SponsoredBrandsShapes.Keyword.Write(writer, item); break;
            case NegativeKeyword item: SponsoredBrandsShapes.NegativeKeyword.Write(writer, item); break;
            case Target item: SponsoredBrandsShapes.Target.Write(writer, item); break;
            case NegativeTarget item: SponsoredBrandsShapes.NegativeTarget.Write(writer, item); break;
            default: throw new InvalidOperationException(entity.GetType().Name);
        }
    });

    private static bool Judge(int[] fates, int seed, string verb)
    {
        var random = new Random(seed);
        var success = new List<object>();
        var error = new List<object>();
        for (var index = 0; index < fates.Length; index++)
        {
            if (fates[index] is 0 or 3) success.Add(new { targetRequestIndex = index, targetId = 1000 + index });
            if (fates[index] is 1 or 3) error.Add(new { targetRequestIndex = index, code = "INVALID_ARGUMENT", details = $"m-{index}" });
        }

        success.Add(new { targetRequestIndex = fates.Length + random.Next(1000), targetId = 1 });
        random.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(success));
        random.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(error));
        var body = JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, object>(StringComparer.Ordinal)
        {
            [verb + "TargetSuccessResults"] = success,
            [verb + "TargetErrorResults"] = error,
        });
        var answers = BatchAnswer.Read(body, Kind, WriteAnswer.TargetResults, new string?[fates.Length]);
        return answers.Length == fates.Length && answers.Select((answer, index) => fates[index] switch
        {
            0 => answer.Status == WriteStatus.Success && answer.Id == $"{1000 + index}",
            1 => answer is { Status: WriteStatus.Failed, Code: "INVALID_ARGUMENT" } && answer.Message == $"m-{index}",
            _ => answer.Status == WriteStatus.Unknown,
        }).All(right => right);
    }
}
