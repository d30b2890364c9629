using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using AmazonAds.Entities;
using AmazonAds.Pipeline;
using AmazonAds.Storage;
using AmazonAds.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace AmazonAds.Benchmarks;

/// <summary>
/// Rows a second into SQLite through the store, beside a bare prepared insert of the same columns into the same empty
/// table and key, in transactions as large; then a second pass over unchanged rows.
/// </summary>
internal static class StoreBenchmark
{
    internal const int PageSize = 100;

    /// <summary>Measures and reports.</summary>
    /// <param name="folder">Where the files go; they are removed.</param>
    /// <param name="profiles">Profiles, whose pages come in turn.</param>
    /// <param name="pagesEach">Pages of 100 keywords for each.</param>
    /// <param name="report">Takes the lines of the report.</param>
    public static async Task RunAsync(string folder, int profiles, int pagesEach, Action<string> report)
    {
        Directory.CreateDirectory(folder);
        var rows = (long)profiles * pagesEach * PageSize;
        var storeFile = Path.Combine(folder, "store.db");
        var bareFile = Path.Combine(folder, "bare.db");
        try
        {
            var first = await PassAsync(storeFile, profiles, pagesEach);
            var second = await PassAsync(storeFile, profiles, pagesEach);
            await (await SqliteStore.OpenAsync(bareFile, TimeProvider.System, CancellationToken.None)).DisposeAsync();
            var bare = Bare(bareFile, profiles, pagesEach);
            report(Line("store, empty", rows, first));
            report(Line("store, unchanged", rows, second));
            report(Line("bare insert", rows, bare));
            report(string.Create(CultureInfo.InvariantCulture, $"store / bare: {bare / first:0.00}; unchanged / bare: {bare / second:0.00}; file {new FileInfo(storeFile).Length / rows} bytes a row"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    internal static string Line(string what, long rows, TimeSpan time) => string.Create(
        CultureInfo.InvariantCulture, $"{what,-18}{rows,10:N0} rows in {time.TotalSeconds,6:0.00} s: {rows / time.TotalSeconds,10:N0} rows/s");

    private static async Task<TimeSpan> PassAsync(string file, int profiles, int pagesEach)
    {
        await using var store = await SqliteStore.OpenAsync(file, TimeProvider.System, CancellationToken.None);
        var run = await store.OpenRunAsync(restart: true, CancellationToken.None);
        var passes = new SyncPass[profiles];
        for (var profile = 0; profile < profiles; profile++)
            passes[profile] = await store.BeginPassAsync(run, new SyncScope(ProfileId(profile), EntityKinds.Keyword), CancellationToken.None);
        var start = Stopwatch.GetTimestamp();
        Task<PageOutcome>? last = null;
        foreach (var (profile, page) in Order(profiles, pagesEach))
        {
            var (rows, owner) = Page(profile, page);
            last = await store.WriteAsync(new PageWrite(passes[profile], rows, "cursor", true, owner), CancellationToken.None);
        }

        await last!;
        return Stopwatch.GetElapsedTime(start);
    }

    private static TimeSpan Bare(string file, int profiles, int pagesEach)
    {
        const int PagesInTransaction = 4_096 / PageSize;
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        Execute(connection, "PRAGMA synchronous = NORMAL; PRAGMA cache_size = -16384; PRAGMA wal_autocheckpoint = 4096;");
        using var command = connection.CreateCommand();
        var columns = EntityKinds.Keyword.Columns;
        string[] names = ["profile_id", "ad_product", "id", .. columns.Select(column => column.Name), "body", "seen_at", "changed_at"];
        command.CommandText = $"INSERT INTO keyword ({string.Join(", ", names)}) VALUES ({string.Join(", ", names.Select(name => "$" + name))})";
        foreach (var name in names) command.Parameters.Add("$" + name, SqliteType.Text);
        command.Prepare();
        var time = TimeSpan.Zero;
        var parameters = command.Parameters.Cast<SqliteParameter>().ToArray();
        foreach (var group in Order(profiles, pagesEach).Chunk(PagesInTransaction))
        {
            var values = group.SelectMany(place => Values(place.Profile, place.Page)).ToList();
            var start = Stopwatch.GetTimestamp();
            using var transaction = connection.BeginTransaction();
            command.Transaction = transaction;
            foreach (var row in values)
            {
                for (var index = 0; index < row.Length; index++) parameters[index].Value = row[index];
                command.ExecuteNonQuery();
            }

            transaction.Commit();
            time += Stopwatch.GetElapsedTime(start);
        }

        return time;
    }

    private static IEnumerable<object[]> Values(int profile, int page)
    {
        var (rows, owner) = Page(profile, page);
        using (owner)
        {
            for (var index = 0; index < rows.Entities.Count; index++)
            {
                var keyword = rows.Entities[index];
                yield return
                [
                    keyword.ProfileId, "SponsoredProducts", EntityKinds.Keyword.IdOf(keyword)!,
                    .. EntityKinds.Keyword.Columns.Select(column => column.Get(keyword) switch
                    {
                        null => DBNull.Value,
                        decimal amount => amount.ToString(CultureInfo.InvariantCulture),
                        var other => other,
                    }),
                    Encoding.UTF8.GetString(rows.Bodies[index].Span), "2026-01-01T00:00:00.000Z", "2026-01-01T00:00:00.000Z",
                ];
            }
        }
    }

    internal static IEnumerable<(int Profile, int Page)> Order(int profiles, int pagesEach)
    {
        for (var page = 0; page < pagesEach; page++)
        {
            for (var profile = 0; profile < profiles; profile++) yield return (profile, page);
        }
    }

    internal static string ProfileId(int profile) => (3_000_000_000_000_000L + (profile * 7_919L)).ToString(CultureInfo.InvariantCulture);

    internal static (EntityPage Page, AdsResponse Owner) Page(int profile, int page)
    {
        var json = new StringBuilder(PageSize * 320).Append("{\"keywords\":[");
        for (var row = 0; row < PageSize; row++)
        {
            // Ids in no order that the table could profit from.
            var number = (uint)((page * PageSize) + row) * 2_654_435_761u;
            json.Append(row == 0 ? "" : ",").Append(CultureInfo.InvariantCulture,
                $"{{\"adGroupId\":\"{200_000_000_000_000L + (number % 30)}\",\"bid\":0.{10 + (number % 90)},\"campaignId\":\"{100_000_000_000_000L + (number % 10)}\",\"keywordId\":\"{300_000_000_000_000L + number}\",\"keywordText\":\"running shoes for wide feet {number % 1000}\",\"matchType\":\"EXACT\",\"state\":\"ENABLED\"}}");
        }

        json.Append("],\"nextToken\":\"n\"}");
        var body = PooledBody.ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(json.ToString())), null, CancellationToken.None).GetAwaiter().GetResult();
        var response = new AdsResponse(HttpStatusCode.OK, null, EntityKinds.Keyword.MediaType, body);
        return (EntityKinds.Keyword.ReadPageWithBodies(response, ProfileId(profile)), response);
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
