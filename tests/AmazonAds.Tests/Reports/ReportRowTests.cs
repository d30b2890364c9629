using System.Text;
using System.Text.Json;
using AmazonAds.Reports;

namespace AmazonAds.Tests.Reports;

public class ReportRowTests
{
    private const string Two = """
        [ {"campaignId":9007199254740993,"clicks":3,"cost":1.05,"name":"a \"b\" – ü","none":null,"nested":{"x":[1,{"y":2}]},"on":true,"big":1e3},
          {"campaignId":"12","clicks":4,"cost":2,"name":"","none":null,"nested":[],"on":false,"big":-0.5} ]
        """;

    [Fact]
    public void Values_are_text_numbers_or_nothing_and_ids_are_text()
    {
        var row = Rows(Two)[0];
        Assert.Equal("7", row.ProfileId);
        Assert.Equal(["campaignId", "clicks", "cost", "name", "none", "nested", "on", "big"], row.Columns);
        Assert.Equal(["9007199254740993", 3L, 1.05m, "a \"b\" – ü", null, """{"x":[1,{"y":2}]}""", true, 1000m], row.Columns.Select(column => row[column]));
        Assert.Equal("1.05", row.GetText("COST"));
        Assert.Equal(3m, row.GetNumber("clicks"));
        Assert.Null(row["absent"]);
        Assert.Equal("9007199254740993", JsonDocument.Parse(row.Json).RootElement.GetProperty("campaignId").GetRawText());
    }

    [Fact]
    public void Rows_are_the_same_wherever_the_bytes_are_parted()
    {
        var whole = Rows(Two).Select(Show).ToList();
        var bytes = Encoding.UTF8.GetBytes(Two);
        for (var size = 1; size <= bytes.Length; size++)
        {
            var reader = new ReportRowReader("7");
            var rows = new List<ReportRow>();
            var begin = 0;
            for (var end = size; begin < bytes.Length && !reader.IsWhole; end += size)
                begin += reader.Read(bytes.AsSpan(begin..Math.Min(end, bytes.Length)), rows);
            Assert.True(reader.IsWhole);
            Assert.Equal(whole, rows.Select(Show));
        }
    }

    [Fact]
    public void A_cut_report_gives_its_whole_rows_and_is_not_whole()
    {
        var reader = new ReportRowReader("7");
        var rows = new List<ReportRow>();
        reader.Read("[{\"a\":1},{\"a\":2},{\"a"u8, rows);
        Assert.Equal(2, rows.Count);
        Assert.False(reader.IsWhole);
    }

    [Fact]
    public void Rows_whose_columns_differ_keep_their_own()
    {
        var rows = Rows("""[{"a":1,"b":2},{"a":3},{"b":4,"a":5,"c":6},{}]""");
        Assert.Equal(["a=1 b=2", "a=3", "b=4 a=5 c=6", ""], rows.Select(Show));
        Assert.Null(rows[1]["b"]);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("[[]]")]
    [InlineData("<html>")]
    public void What_is_no_array_of_objects_is_not_understood(string json) => Assert.ThrowsAny<JsonException>(() => Rows(json));

    [Fact]
    public void An_empty_report_is_whole_and_has_no_rows() => Assert.Empty(Rows("[]"));

    private static string Show(ReportRow row) => string.Join(' ', row.Columns.Select(column => $"{column}={row[column]}"));

    private static List<ReportRow> Rows(string json)
    {
        var reader = new ReportRowReader("7");
        var rows = new List<ReportRow>();
        reader.Read(Encoding.UTF8.GetBytes(json), rows);
        Assert.True(reader.IsWhole);
        return rows;
    }
}
