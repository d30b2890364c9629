using System.Diagnostics;
using System.IO.Compression;
using System.Text.Json;
using AmazonAds.RateLimiting;
using AmazonAds.Reports;

namespace AmazonAds.Benchmarks;

/// <summary>
/// (7) Rows of one report into objects, beside a plain GZipStream and Utf8JsonReader over the same bytes from the same host;
/// and the peak memory of processes that receive 100,000 and 2,000,000 rows.
/// </summary>
internal static class ReportBenchmark
{
    private static readonly string[] Columns =
        ["searchTerm", "keywordId", "campaignId", "adGroupId", "matchType", "impressions", "clicks", "cost", "purchases14d", "sales14d"];

    public static async Task RunAsync(Arguments arguments)
    {
        var wanted = arguments.Int("rows", 1_000_000);
        await using var emulator = await EmulatorProcess.StartAsync(("report-rows", wanted), ("campaigns", 10), ("keywords", 60));
        using var client = Client();
        var job = await JobAsync(client, emulator, arguments.Has("all-columns"));
        Console.WriteLine($"{wanted:N0} rows of {job.Configuration.Columns.Count} columns, {job.FileSize / 1048576.0:0.0} MB compressed");
        for (var round = 0; round <= arguments.Int("rounds", 5); round++)
        {
            long plainRows = 0;
            long rows = 0;
            long values = 0;
            var plain = await Stretch.OfAsync(async () => plainRows = await PlainAsync(job.Url!));
            var objects = await Stretch.OfAsync(async () => rows = await ReceiveAsync(client, emulator, job, _ => { }));
            var read = await Stretch.OfAsync(() => ReceiveAsync(client, emulator, job, row =>
            {
                for (var place = 0; place < row.Columns.Count; place++)
                {
                    if (row.GetValue(place) is not null) values++;
                }
            }));
            if (rows != wanted || plainRows != wanted) throw new InvalidOperationException($"{rows} and {plainRows} rows came.");
            // The first round is the compiler's.
            if (round == 0) continue;
            Console.WriteLine(
                $"plain {plainRows / plain.Wall.TotalSeconds,11:N0} rows/s {plain}   objects {rows / objects.Wall.TotalSeconds,11:N0} rows/s {objects}  ratio {plain.Wall / objects.Wall:0.00} (CPU {plain.Processor / objects.Processor:0.00})   every value read {rows / read.Wall.TotalSeconds,11:N0} rows/s {read}  ratio {plain.Wall / read.Wall:0.00}");
        }

        await MemoryAsync(arguments);
    }

    /// <summary>What a child process runs: one report, and its own peak of memory.</summary>
    public static async Task ReceiveOnceAsync(Arguments arguments)
    {
        await using var emulator = await EmulatorProcess.StartAsync(("report-rows", arguments.Int("rows", 100_000)), ("campaigns", 10), ("keywords", 60));
        using var client = Client();
        var rows = await ReceiveAsync(client, emulator, await JobAsync(client, emulator, arguments.Has("all-columns")), _ => { });
        if (rows != arguments.Int("rows", 100_000)) throw new InvalidOperationException($"{rows} rows came.");
        Console.WriteLine(Memory.PeakMegabytes);
    }

    private static async Task MemoryAsync(Arguments arguments)
    {
        var peaks = new List<double>();
        foreach (var rows in arguments.Ints("memory-rows", 100_000, 2_000_000))
        {
            var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true, UseShellExecute = false };
            foreach (var word in new[] { "report-once", "--rows", $"{rows}", arguments.Has("all-columns") ? "--all-columns" : "--few-columns" }) start.ArgumentList.Add(word);
            using var child = Process.Start(start)!;
            var peak = double.Parse((await child.StandardOutput.ReadLineAsync())!);
            await child.WaitForExitAsync();
            peaks.Add(peak);
            Console.WriteLine($"{rows,10:N0} rows: peak {peak:0} MB");
        }

        Console.WriteLine($"ratio {peaks[^1] / peaks[0]:0.00}");
    }

    private static AdsClient Client() => new(new AdsClientOptions { RateLimit = new RateLimitSettings { RequestsPerSecond = 1e9, Burst = 1_000_000 } });

    private static async Task<ReportJob> JobAsync(AdsClient client, EmulatorProcess emulator, bool allColumns)
    {
        var profile = (await client.Profiles.ListAsync(emulator.Connection))[0];
        var day = DateOnly.FromDateTime(DateTime.UtcNow).AddDays(-3);
        var query = new ReportQuery { Type = "spSearchTerm", Range = new DateRange(day, day), TimeUnit = ReportTimeUnit.Daily, Columns = allColumns ? [] : Columns };
        return await client.Reports.CreateAsync(emulator.Connection, profile.ProfileId, ReportPlan.For(query, DateTimeOffset.UtcNow).Requests[0]);
    }

    private static async Task<long> ReceiveAsync(AdsClient client, EmulatorProcess emulator, ReportJob job, Action<ReportRow> use)
    {
        long rows = 0;
        await foreach (var row in client.Reports.ReadRowsAsync(emulator.Connection, job))
        {
            use(row);
            rows++;
        }

        return rows;
    }

    private static async Task<long> PlainAsync(Uri link)
    {
        using var http = new HttpClient();
        await using var json = new GZipStream(await http.GetStreamAsync(link), CompressionMode.Decompress);
        var buffer = new byte[128 * 1024];
        var (filled, rows) = (0, 0L);
        var state = default(JsonReaderState);
        while (await json.ReadAsync(buffer.AsMemory(filled)) is > 0 and var read)
        {
            filled += read;
            var consumed = Tokens(buffer.AsSpan(0, filled), ref state, ref rows);
            buffer.AsSpan(consumed, filled - consumed).CopyTo(buffer);
            filled -= consumed;
        }

        return rows;
    }

    private static int Tokens(ReadOnlySpan<byte> json, ref JsonReaderState state, ref long rows)
    {
        var reader = new Utf8JsonReader(json, isFinalBlock: false, state);
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.EndObject) rows++;
        }

        state = reader.CurrentState;
        return (int)reader.BytesConsumed;
    }
}
