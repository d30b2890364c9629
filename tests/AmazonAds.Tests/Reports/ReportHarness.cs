using System.IO.Compression;
using System.Text;
using AmazonAds.Reports;
using AmazonAds.Tests.Testing;

namespace AmazonAds.Tests.Reports;

/// <summary>A client before a scripted Amazon, and the reports that tests ask it for.</summary>
internal sealed class ReportHarness : IDisposable
{
    public const string Create = "/reporting/reports";
    public const string Id = "11111111-2222-3333-4444-555555555555";
    public const string File = "/bucket/report.json.gz";

    public TestClient Test { get; } = new();

    public FakeAmazon Amazon => Test.Amazon;

    public TestClock Clock => Test.Clock;

    public ReportSet Reports => Test.Client.Reports;

    public static ReportRequest Request { get; } = new()
    {
        Range = new DateRange(new(2024, 12, 1), new(2024, 12, 31)),
        Configuration = new ReportConfiguration
        {
            AdProduct = "SPONSORED_PRODUCTS",
            ReportTypeId = "spCampaigns",
            GroupBy = ["campaign"],
            Columns = ["campaignId", "clicks"],
            TimeUnit = "SUMMARY",
        },
    };

    public ReportHarness() => Amazon.WithTokens();

    public static string Get(string id = Id) => $"{Create}/{id}";

    /// <summary>The answer that describes a report.</summary>
    public static string Json(string status, string id = Id, string columns = "\"campaignId\",\"clicks\"", string? url = null, string? expires = null) => $$"""
        {"reportId":"{{id}}","status":"{{status}}","startDate":"2024-12-01","endDate":"2024-12-31","createdAt":"2025-01-01T00:00:00.000Z","updatedAt":"2025-01-01T00:00:00.000Z",
         "name":null,"failureReason":{{(status == "FAILED" ? "\"internal\"" : "null")}},"fileSize":null,"generatedAt":null,
         "url":{{(url is null ? "null" : $"\"{url}\"")}},"urlExpiresAt":{{(expires is null ? "null" : $"\"{expires}\"")}},
         "configuration":{"adProduct":"SPONSORED_PRODUCTS","groupBy":["campaign"],"columns":[{{columns}}],"filters":null,"reportTypeId":"spCampaigns","timeUnit":"SUMMARY","format":"GZIP_JSON"} }
        """;

    public static ReportJob Job(string status = ReportStatus.Completed, string id = Id, string? url = "https://storage.test" + File, string? expires = null) =>
        ReportJson.Read(Encoding.UTF8.GetBytes(Json(status, id, url: url, expires: expires)), TestClient.Profile, "main");

    /// <summary>A report's file with so many rows: <c>{"campaignId":n,"clicks":n}</c>.</summary>
    public static byte[] Gzip(int rows) => Gzip("[" + string.Join(',', Enumerable.Range(0, rows).Select(row => $$"""{"campaignId":{{row}},"clicks":{{row * 7}}}""")) + "]");

    public static byte[] Gzip(string json)
    {
        using var file = new MemoryStream();
        using (var gzip = new GZipStream(file, CompressionLevel.Fastest, leaveOpen: true)) gzip.Write(Encoding.UTF8.GetBytes(json));
        return file.ToArray();
    }

    /// <summary>An answer of the storage, which obeys a range as storage does.</summary>
    public static HttpResponseMessage Stored(FakeRequest request, byte[] file, int? cutAfter = null, string? tag = "\"v1\"", bool ranges = true)
    {
        var from = ranges && request.Header("Range") is { } range ? int.Parse(range["bytes=".Length..^1]) : 0;
        if (request.Header("If-Range") is { } wanted && wanted != tag) from = 0;
        var rest = file[from..];
        var message = new HttpResponseMessage(from > 0 ? System.Net.HttpStatusCode.PartialContent : System.Net.HttpStatusCode.OK)
        {
            Content = cutAfter is { } cut ? new BrokenBody(rest[..Math.Min(cut, rest.Length)], rest.Length) : new ByteArrayContent(rest),
        };
        if (from > 0) message.Content.Headers.ContentRange = new(from, file.Length - 1, file.Length);
        if (tag is not null) message.Headers.ETag = new(tag);
        return message;
    }

    public async Task<List<ReportRow>> ReadAsync(ReportJob job)
    {
        return await Clock.RunAsync(All());

        async Task<List<ReportRow>> All()
        {
            var rows = new List<ReportRow>();
            await foreach (var row in Reports.ReadRowsAsync(Test.Connection, job)) rows.Add(row);
            return rows;
        }
    }

    public void Dispose() => Test.Dispose();
}
