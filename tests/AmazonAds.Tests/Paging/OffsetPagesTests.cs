using System.Web;
using AmazonAds.Entities;
using AmazonAds.Entities.Shapes;
using AmazonAds.Paging;
using AmazonAds.Pipeline;
using AmazonAds.Tests.Testing;
using FsCheck;
using FsCheck.Fluent;

namespace AmazonAds.Tests.Paging;

/// <summary>Offset pages against a service that holds so many rows and gives at most so many at once, without saying so.</summary>
public class OffsetPagesTests
{
    private static readonly EntityKind<Keyword> Kind = new(
        "Keyword", AdProduct.SponsoredProducts, SponsoredProductsShapes.Keyword, item => item.KeywordId)
    {
        IdName = "keywordId",
        Collection = "keywords",
        ListPath = "/v2/sp/keywords",
        PageStyle = PageStyle.Offset,
        MaxPageSize = 100,
        Filters = EntityKinds.Keyword.Filters,
    };

    [Theory]
    [InlineData(0, 10, 1)]
    [InlineData(9, 10, 1)]
    [InlineData(10, 10, 2)]
    [InlineData(11, 10, 2)]
    [InlineData(30, 10, 4)]
    [InlineData(99, null, 1)]
    [InlineData(100, null, 2)]
    public async Task A_page_shorter_than_asked_is_the_last_exact_multiples_included(int rows, int? pageSize, int requests)
    {
        var (seen, asked) = await ReadAsync(rows, cap: 5000, new EntityQuery { PageSize = pageSize });

        Assert.Equal(Enumerable.Range(0, rows).Select(id => id.ToString()), seen);
        Assert.Equal(requests, asked.Count);
    }

    [Fact]
    public async Task A_service_that_gives_less_than_asked_without_saying_so_loses_no_row()
    {
        var (seen, asked) = await ReadAsync(1234, cap: 100, new EntityQuery { PageSize = 500 });

        Assert.Equal(1234, seen.Distinct().Count());
        Assert.Equal(Enumerable.Range(0, 13).Select(page => $"{page * 100}"), asked.Take(13).Select(query => query["startIndex"]));
    }

    [Fact]
    public void No_row_is_lost_or_read_twice_whatever_the_sizes() => Prop.ForAll(
        Gen.Choose(0, 700).ToArbitrary(),
        Gen.Choose(1, 300).ToArbitrary(),
        Gen.Choose(100, 300).ToArbitrary(),
        (rows, pageSize, cap) =>
        {
            var (seen, _) = ReadAsync(rows, cap, new EntityQuery { PageSize = pageSize }).GetAwaiter().GetResult();
            return seen.SequenceEqual(Enumerable.Range(0, rows).Select(id => id.ToString()));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(50).WithQuietOnSuccess(true));

    [Fact]
    public async Task Filters_stand_on_every_page_escaped()
    {
        var (_, asked) = await ReadAsync(25, cap: 5000, new EntityQuery
        {
            PageSize = 10,
            CampaignIds = ["1", "2"],
            States = ["ENABLED", "PAUSED"],
            Names = ["a&b=c", "d e,f"],
        });

        Assert.Equal(3, asked.Count);
        Assert.All(asked, query =>
        {
            Assert.Equal("10", query["count"]);
            Assert.Equal("1,2", query["campaignIdFilter"]);
            Assert.Equal("enabled,paused", query["stateFilter"]);
            Assert.Equal("a&b=c,d e,f", query["keywordTextFilter"]);
        });
    }

    private static async Task<(List<string?> Seen, List<System.Collections.Specialized.NameValueCollection> Asked)> ReadAsync(
        int rows, int cap, EntityQuery query)
    {
        var asked = new List<System.Collections.Specialized.NameValueCollection>();
        var seen = new List<string?>();
        await foreach (var page in Pager.ReadAsync<EntityPage>(PagePlan.For(Kind, "7", query), AnswerAsync, CancellationToken.None))
        {
            seen.AddRange(page.Entities.Cast<Keyword>().Select(keyword => keyword.KeywordId));
        }

        return (seen, asked);

        Task<EntityPage> AnswerAsync(AdsRequest request, CancellationToken cancellationToken)
        {
            Assert.Equal(HttpMethod.Get, request.Method);
            var wanted = HttpUtility.ParseQueryString(request.Path[request.Path.IndexOf('?', StringComparison.Ordinal)..]);
            asked.Add(wanted);
            var start = int.Parse(wanted["startIndex"]!);
            var count = Math.Clamp(rows - start, 0, Math.Min(cap, int.Parse(wanted["count"]!)));
            return Task.FromResult(Pages.Of(Kind, "7", KeywordPages.Array(start, count)).Page);
        }
    }
}
