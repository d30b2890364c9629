using AmazonAds.Errors;
using AmazonAds.Reports;
using AmazonAds.Tests.Testing;

namespace AmazonAds.Tests.Reports;

public sealed class ReportDownloadTests : IDisposable
{
    private const int Many = 20_000;

    private readonly ReportHarness harness = new();
    private readonly byte[] file = ReportHarness.Gzip(Many);

    private FakeRoute Storage => harness.Amazon.On("GET", ReportHarness.File);

    public void Dispose() => harness.Dispose();

    [Fact]
    public async Task Rows_come_with_their_profile()
    {
        Storage.Then(request => ReportHarness.Stored(request, file));
        AssertWhole(await harness.ReadAsync(ReportHarness.Job()));
    }

    [Fact]
    public async Task Nothing_of_the_Ads_API_goes_to_the_storage()
    {
        Storage.Then(request => ReportHarness.Stored(request, file, cutAfter: 100)).Then(request => ReportHarness.Stored(request, file));
        await harness.ReadAsync(ReportHarness.Job());
        Assert.Equal(2, harness.Amazon.Calls.Count);
        Assert.All(harness.Amazon.Calls, call =>
        {
            Assert.Equal("storage.test", call.Address.Host);
            Assert.DoesNotContain(call.Headers.Keys, name => name.StartsWith("Amazon", StringComparison.OrdinalIgnoreCase) || name == "Authorization");
        });
        Assert.Empty(harness.Amazon.SignIns);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_cut_body_is_taken_up_where_it_broke(bool ranges)
    {
        for (var cut = 0; cut < 3; cut++) Storage.Then(request => ReportHarness.Stored(request, file, cutAfter: file.Length / 3, ranges: ranges));
        Storage.Then(request => ReportHarness.Stored(request, file, ranges: ranges));
        AssertWhole(await harness.ReadAsync(ReportHarness.Job()));
        Assert.Equal([null, $"bytes={file.Length / 3}-"], harness.Amazon.Calls.Take(2).Select(call => call.Header("Range")));
    }

    [Fact]
    public async Task A_body_that_ends_politely_before_its_length_is_taken_up_too()
    {
        Storage.Then(request =>
        {
            var answer = ReportHarness.Stored(request, file[..500]);
            answer.Content.Headers.ContentLength = file.Length;
            return answer;
        }).Then(request => ReportHarness.Stored(request, file));
        AssertWhole(await harness.ReadAsync(ReportHarness.Job()));
    }

    [Theory]
    [InlineData(0.3)]
    [InlineData(0.999)]
    public async Task A_damaged_file_is_fetched_again_and_no_row_is_given_twice(double where)
    {
        var damaged = file.ToArray();
        for (var place = (int)(file.Length * where); place < damaged.Length - 1; place += 7) damaged[place] ^= 0x5A;
        Storage.Then(request => ReportHarness.Stored(request, damaged, tag: null)).Always(request => ReportHarness.Stored(request, file, tag: null));
        AssertWhole(await harness.ReadAsync(ReportHarness.Job()));
    }

    [Fact]
    public async Task A_file_that_ends_before_its_report_is_fetched_again()
    {
        Storage.Then(request => ReportHarness.Stored(request, ReportHarness.Gzip("""[{"campaignId":0,"clicks":0},{"campaignId":1"""))).Always(request => ReportHarness.Stored(request, file));
        AssertWhole(await harness.ReadAsync(ReportHarness.Job()));
    }

    [Fact]
    public async Task A_file_that_begins_otherwise_the_second_time_is_not_mixed_with_the_first()
    {
        Storage.Then(request => ReportHarness.Stored(request, ReportHarness.Gzip("""[{"campaignId":5,"clicks":5},{"campaignId":1""")))
            .Always(request => ReportHarness.Stored(request, file));
        var failure = await Assert.ThrowsAsync<AdsConnectionException>(() => harness.ReadAsync(ReportHarness.Job()));
        Assert.Equal(FailureKind.NotUnderstood, failure.Kind);
    }

    [Fact]
    public async Task A_file_that_was_replaced_is_not_spliced()
    {
        Storage.Then(request => ReportHarness.Stored(request, file, cutAfter: 300)).Then(request => ReportHarness.Stored(request, file, tag: "\"v2\""));
        Assert.Equal(FailureKind.NotUnderstood, (await Assert.ThrowsAsync<AdsConnectionException>(() => harness.ReadAsync(ReportHarness.Job()))).Kind);
    }

    [Fact]
    public async Task A_file_that_stays_damaged_ends_with_an_error_and_not_with_half_a_report()
    {
        Storage.Always(request => ReportHarness.Stored(request, file[..^200]));
        var failure = await Assert.ThrowsAsync<AdsConnectionException>(() => harness.ReadAsync(ReportHarness.Job()));
        Assert.Equal(FailureKind.Broken, failure.Kind);
        Assert.Contains("not come whole", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("storage.test" + ReportHarness.File, failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_that_has_ended_is_renewed_by_asking_once_more()
    {
        Storage.Answer(403, "<Error><Code>AccessDenied</Code><Message>Request has expired</Message></Error>");
        harness.Amazon.On("GET", ReportHarness.Get()).Answer(200, ReportHarness.Json("COMPLETED", url: "https://storage.test/new"));
        harness.Amazon.On("GET", "/new").Then(request => ReportHarness.Stored(request, file));
        AssertWhole(await harness.ReadAsync(ReportHarness.Job()));
    }

    [Fact]
    public async Task A_link_that_is_known_to_have_ended_is_not_even_tried()
    {
        harness.Amazon.On("GET", ReportHarness.Get()).Answer(200, ReportHarness.Json("COMPLETED", url: "https://storage.test/new", expires: "2030-01-01T00:00:00Z"));
        harness.Amazon.On("GET", "/new").Then(request => ReportHarness.Stored(request, file));
        AssertWhole(await harness.ReadAsync(ReportHarness.Job(expires: "2024-12-31T23:59:59Z")));
        Assert.Equal(2, harness.Amazon.Calls.Count);
    }

    [Fact]
    public async Task A_link_that_ends_on_the_way_is_renewed_and_the_file_goes_on()
    {
        Storage.Then(request => ReportHarness.Stored(request, file, cutAfter: 400)).Answer(403);
        harness.Amazon.On("GET", ReportHarness.Get()).Answer(200, ReportHarness.Json("COMPLETED", url: "https://storage.test/new"));
        harness.Amazon.On("GET", "/new").Then(request => ReportHarness.Stored(request, file));
        AssertWhole(await harness.ReadAsync(ReportHarness.Job()));
        Assert.Equal("bytes=400-", harness.Amazon.Calls[^1].Header("Range"));
    }

    [Fact]
    public async Task A_fresh_link_that_is_refused_too_ends_it()
    {
        Storage.Always(403);
        harness.Amazon.On("GET", ReportHarness.Get()).Answer(200, ReportHarness.Json("COMPLETED", url: "https://storage.test" + ReportHarness.File));
        Assert.Contains("403", (await Assert.ThrowsAsync<AdsConnectionException>(() => harness.ReadAsync(ReportHarness.Job()))).Message, StringComparison.Ordinal);
        Assert.Equal(3, harness.Amazon.Calls.Count);
    }

    [Fact]
    public async Task Storage_that_is_busy_is_asked_again()
    {
        Storage.Answer(503).Answer(429, "", ("Retry-After", "20")).Then(request => ReportHarness.Stored(request, file));
        AssertWhole(await harness.ReadAsync(ReportHarness.Job()));
        Assert.Equal([0, 1, 21], harness.Amazon.Calls.Select(call => call.At.TotalSeconds));
    }

    [Theory]
    [InlineData("http://storage.test/x", "http")]
    [InlineData("ftp://storage.test/x", "ftp")]
    [InlineData("https://user:word@storage.test/x", "user name")]
    public async Task Only_https_and_this_machine_are_fetched_from(string url, string says)
    {
        var failure = await Assert.ThrowsAsync<AdsConnectionException>(() => harness.ReadAsync(ReportHarness.Job(url: url)));
        Assert.Contains(says, failure.Message, StringComparison.Ordinal);
        Assert.Empty(harness.Amazon.Calls);
    }

    [Fact]
    public async Task A_report_that_is_not_made_yet_or_never_has_no_file()
    {
        harness.Amazon.On("GET", ReportHarness.Get()).Answer(200, ReportHarness.Json("PENDING")).Answer(200, ReportHarness.Json("FAILED")).Answer(404);
        Assert.Contains("PENDING", await Message(), StringComparison.Ordinal);
        Assert.Contains("internal", await Message(), StringComparison.Ordinal);
        Assert.Contains("no longer knows", await Message(), StringComparison.Ordinal);

        async Task<string> Message() =>
            (await Assert.ThrowsAsync<AdsConnectionException>(() => harness.ReadAsync(ReportHarness.Job(ReportStatus.Pending, url: null)))).Message;
    }

    [Fact]
    public async Task An_empty_report_has_no_rows()
    {
        Storage.Then(request => ReportHarness.Stored(request, ReportHarness.Gzip("[]")));
        Assert.Empty(await harness.ReadAsync(ReportHarness.Job()));
    }

    private static void AssertWhole(List<ReportRow> rows)
    {
        Assert.Equal(Many, rows.Count);
        Assert.Equal(Enumerable.Range(0, Many).Select(row => row.ToString()), rows.Select(row => (string)row["campaignId"]!));
        Assert.All(rows, row => Assert.Equal(TestClient.Profile, row.ProfileId));
    }
}
