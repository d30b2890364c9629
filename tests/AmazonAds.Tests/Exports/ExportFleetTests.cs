using System.Text;
using AmazonAds.Emulator;
using AmazonAds.Entities;
using AmazonAds.Errors;
using AmazonAds.Exports;
using AmazonAds.Reports;
using AmazonAds.Tests.Testing;

namespace AmazonAds.Tests.Exports;

/// <summary>Many exports, and everything that can go wrong, against the emulator.</summary>
public sealed class ExportFleetTests : IDisposable
{
    private static readonly ExportKind[] Kinds = Enum.GetValues<ExportKind>();

    private readonly ExportHarness harness = new(ExportHarness.Options with { Profiles = 10 });

    public void Dispose() => harness.Dispose();

    [Fact]
    public async Task No_export_is_lost_or_doubled_and_never_are_more_than_five_made_at_once()
    {
        harness.Emulator.Faults.Add(FaultRule.On("POST", "*/export").Every(6).Throttle());
        harness.Emulator.Faults.Add(FaultRule.On("GET", "/exports/*").Every(9).Answer(500));
        harness.Emulator.Faults.Add(FaultRule.On("GET", ExportHarness.Files).Every(4).Cut());
        harness.Emulator.Faults.Add(FaultRule.On("GET", ExportHarness.Files).Every(5).Answer(403, "<Error/>", "application/xml"));
        harness.Emulator.Faults.Add(FaultRule.On("GET", ExportHarness.Files).Every(11).Drop());

        var rows = await harness.Clock.RunAsync(AllAsync(harness));

        Assert.Equal(harness.Profiles.Count * Kinds.Length, rows.Count);
        Assert.All(rows.Values, own => Assert.Equal(own.Count, own.Select(row => Encoding.UTF8.GetString(row.Json.Span)).Distinct().Count()));
        Assert.Equal((harness.Profiles.Count * Kinds.Length, 5), (harness.Emulator.ExportCount, harness.Emulator.MostExportsAtOnce));
        foreach (var profile in harness.Profiles)
        {
            var keywords = rows[(profile, ExportKind.Target)].Select(row => row.Entity).OfType<Keyword>().Where(row => row.AdProduct == "SponsoredProducts");
            Assert.Equal(harness.Emulator.Data.Keywords(long.Parse(profile)).Count, keywords.Count());
        }
    }

    [SharedFact]
    public async Task Requests_and_answers_are_as_documented()
    {
        using var own = new ExportHarness(isChecked: true);
        own.Emulator.Faults.Add(FaultRule.On("POST", "/ads/export").Nth(1).FailReport());
        var rows = await own.Clock.RunAsync(AllAsync(own, allowsFailed: true));
        Assert.Equal((own.Profiles.Count * Kinds.Length) - 1, rows.Count);
        Assert.Null(await own.Exports.FindAsync(own.Connection, own.Profiles[0], "nothing", ExportKind.Ad));
        Assert.True(own.Checking!.CheckedCalls > 24);
    }

    [Fact]
    public async Task Two_connections_of_one_client_share_the_places()
    {
        var other = harness.Connect("other");
        var work = Enumerable.Range(0, 12).Select(number => harness.Exports.CreateAsync(number % 2 == 0 ? harness.Connection : other, harness.Profiles[number % 10], new ExportRequest(Kinds[number % 4]))).ToList();
        await harness.Clock.RunAsync(Task.WhenAll(work));
        Assert.Equal((12, 5), (harness.Emulator.ExportCount, harness.Emulator.MostExportsAtOnce));
        Assert.Equal(0, harness.Emulator.Requests.CountOfStatus(429));
    }

    [Fact]
    public async Task Whoever_waits_no_longer_makes_room()
    {
        var jobs = await Task.WhenAll(Enumerable.Range(0, 5).Select(number => harness.Exports.CreateAsync(harness.Connection, harness.Profiles[number], new ExportRequest(ExportKind.Ad))));
        var outcomes = new List<Jobs.JobOutcome<ExportJob>>();
        await harness.Clock.RunAsync(WaitAsync());
        Assert.All(outcomes, outcome => Assert.True(outcome.IsOutOfTime));

        // Amazon still makes the five: it is asked, and says no until one of them is done.
        Assert.NotNull(await harness.Clock.RunAsync(harness.Exports.CreateAsync(harness.Connection, harness.Profiles[5], new ExportRequest(ExportKind.Ad))));
        Assert.True(harness.Emulator.Requests.CountOfStatus(429) > 0);
        Assert.Equal(5, harness.Emulator.MostExportsAtOnce);

        async Task WaitAsync()
        {
            await foreach (var outcome in harness.Exports.CreatePoller(_ => harness.Connection).WaitAsync(ExportHarness.Each(jobs), TimeSpan.FromSeconds(1))) outcomes.Add(outcome);
        }
    }

    [Fact]
    public async Task States_and_products_are_as_asked_for()
    {
        var archived = await harness.ReceiveAsync(new ExportRequest(ExportKind.Target) { States = ["ARCHIVED"], AdProducts = [AdProduct.SponsoredBrands] });
        Assert.NotEmpty(archived);
        Assert.All(archived, row => Assert.Equal(("SponsoredBrands", "ARCHIVED"), (row.Entity.AdProduct, (string?)row.Entity.GetType().GetProperty("State")!.GetValue(row.Entity))));
    }

    [Fact]
    public async Task A_link_that_has_ended_is_renewed_and_nothing_of_the_API_goes_to_the_storage()
    {
        var job = await harness.Clock.RunAsync(harness.MakeAsync(new ExportRequest(ExportKind.Campaign), harness.Profiles[0]));
        harness.Clock.Advance(TimeSpan.FromHours(2));
        var rows = await harness.Clock.RunAsync(CollectAsync(job));
        Assert.NotEmpty(rows);
        Assert.DoesNotContain(harness.Emulator.Requests.Latest, request => request.Path.StartsWith("/report-files", StringComparison.Ordinal) && request.Status == 400);
    }

    [Fact]
    public async Task A_file_that_never_comes_whole_is_an_error_that_names_the_export()
    {
        var job = await harness.Clock.RunAsync(harness.MakeAsync(new ExportRequest(ExportKind.Campaign), harness.Profiles[0]));
        harness.Emulator.Faults.Add(FaultRule.On("GET", ExportHarness.Files).Answer(503));
        var failure = await Assert.ThrowsAnyAsync<AdsException>(() => harness.Clock.RunAsync(CollectAsync(job)));
        Assert.Contains("export " + job.ExportId, failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Signature", failure.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ReportFileFormat.JsonLines, "rows.jsonl")]
    [InlineData(ReportFileFormat.Csv, "rows.csv")]
    [InlineData(ReportFileFormat.Gzip, "rows.gz")]
    public async Task A_file_takes_its_name_when_it_is_whole(ReportFileFormat format, string name)
    {
        var folder = Directory.CreateTempSubdirectory("exports");
        try
        {
            harness.Emulator.Faults.Add(FaultRule.On("GET", ExportHarness.Files).Times(2).Cut());
            var job = await harness.Clock.RunAsync(harness.MakeAsync(new ExportRequest(ExportKind.Target), harness.Profiles[0]));
            var path = Path.Combine(folder.FullName, name);
            var count = await harness.Clock.RunAsync(harness.Exports.SaveAsync(harness.Connection, job, path, format));
            Assert.True(count > 50);
            Assert.Equal([path], Directory.GetFiles(folder.FullName));
            if (format == ReportFileFormat.Gzip) Assert.Equal(job.FileSize, new FileInfo(path).Length);
            else Assert.Equal(count + (format == ReportFileFormat.Csv ? 1 : 0), File.ReadLines(path).LongCount());
            if (format == ReportFileFormat.Csv) Assert.Contains(",EXACT,", await File.ReadAllTextAsync(path), StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<Dictionary<(string Profile, ExportKind Kind), List<ExportRow>>> AllAsync(ExportHarness harness, bool allowsFailed = false)
    {
        var rows = new Dictionary<(string, ExportKind), List<ExportRow>>();
        await foreach (var outcome in harness.Exports.CreatePoller(_ => harness.Connection).WaitAsync(CreatedAsync(harness)))
        {
            if (allowsFailed && outcome.Job.IsFailed) continue;
            Assert.True(outcome.Job.IsCompleted, outcome.Failure?.Message);
            var own = new List<ExportRow>();
            await foreach (var row in harness.Exports.ReadRowsAsync(harness.Connection, outcome.Job)) own.Add(row);
            rows.Add((outcome.Job.ProfileId, outcome.Job.Kind), own);
        }

        return rows;
    }

    private static async IAsyncEnumerable<ExportJob> CreatedAsync(ExportHarness harness)
    {
        var work = harness.Profiles.SelectMany(profile => Kinds.Select(kind => harness.Exports.CreateAsync(harness.Connection, profile, new ExportRequest(kind)))).ToList();
        await foreach (var made in Task.WhenEach(work)) yield return await made;
    }

    private async Task<List<ExportRow>> CollectAsync(ExportJob job)
    {
        var rows = new List<ExportRow>();
        await foreach (var row in harness.Exports.ReadRowsAsync(harness.Connection, job)) rows.Add(row);
        return rows;
    }
}
