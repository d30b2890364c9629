using System.Text;
using AmazonAds.Reports;

namespace AmazonAds.Tests.Reports;

public sealed class ReportRowSpoolTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    [InlineData(2_001)]
    [InlineData(25_000)]
    public async Task Rows_come_out_as_often_as_wanted_in_their_order(int rows)
    {
        await using var spool = new ReportRowSpool("1");
        foreach (var chunk in Rows(rows).Chunk(700)) await spool.AddAsync(chunk, TestContext.Current.CancellationToken);
        Assert.Equal(rows, spool.Count);
        var wanted = Rows(rows).Select(Text).ToList();
        Assert.Equal(wanted, spool.Read().Select(Text));
        Assert.Equal(wanted.Take(3), spool.Read().Take(3).Select(Text));
        Assert.Equal(wanted, spool.Read().Select(Text));
        Assert.All(spool.Read().Take(1), row => Assert.Equal(("1", "0"), (row.ProfileId, row.GetText("campaignId"))));
    }

    private static IEnumerable<ReportRow> Rows(int count) =>
        Enumerable.Range(0, count).Select(number => ReportRowReader.Parse("1", Encoding.UTF8.GetBytes($$"""{"campaignId":{{number}},"text":"[,]{\"é{{number}}"}""")));

    private static string Text(ReportRow row) => Encoding.UTF8.GetString(row.Json.Span);
}
