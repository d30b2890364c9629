using System.Diagnostics;
using System.Globalization;
using AmazonAds.Entities;
using AmazonAds.Storage;
using AmazonAds.Storage.Postgres;
using AmazonAds.Tests.Storage.Postgres;
using Npgsql;
using NpgsqlTypes;

namespace AmazonAds.Benchmarks;

/// <summary>
/// Rows a second into PostgreSQL through the store, beside a bare binary COPY of the same values into a table of the same columns
/// and key, in transactions as large; then a second pass over unchanged rows. Pages and values are made before the clock runs.
/// </summary>
internal static class PostgresStoreBenchmark
{
    private const int RowsInTransaction = 8_192;

    /// <summary>Measures and reports.</summary>
    /// <param name="profiles">Profiles, whose pages come in turn.</param>
    /// <param name="pagesEach">Pages of 100 keywords for each.</param>
    /// <param name="report">Takes the lines of the report.</param>
    public static async Task RunAsync(int profiles, int pagesEach, Action<string> report)
    {
        await using var server = await PostgresServer.StartNewAsync();
        var rows = (long)profiles * pagesEach * StoreBenchmark.PageSize;
        await PassAsync(await server.CreateDatabaseAsync(), 20, pagesEach);
        var address = await server.CreateDatabaseAsync();
        var first = await PassAsync(address, profiles, pagesEach);
        var second = await PassAsync(address, profiles, pagesEach);
        var bareAddress = PostgresAddress.Parse(await server.CreateDatabaseAsync());
        await (await PostgresStore.OpenAsync(bareAddress, null, CancellationToken.None)).DisposeAsync();
        var bare = await BareAsync(server.ConnectionString(bareAddress.Settings.Database!), profiles, pagesEach);
        report(StoreBenchmark.Line("store, empty", rows, first));
        report(StoreBenchmark.Line("store, unchanged", rows, second));
        report(StoreBenchmark.Line("bare COPY", rows, bare));
        report(string.Create(CultureInfo.InvariantCulture, $"store / bare: {bare / first:0.00}; unchanged / bare: {bare / second:0.00}"));
    }

    private static async Task<TimeSpan> PassAsync(string address, int profiles, int pagesEach)
    {
        await using var store = await PostgresStore.OpenAsync(PostgresAddress.Parse(address), null, CancellationToken.None);
        var run = await store.OpenRunAsync(restart: true, CancellationToken.None);
        var ids = Enumerable.Range(0, profiles).Select(StoreBenchmark.ProfileId).ToList();
        await store.PlanAsync(run, [.. ids.Select(id => new SyncScope(id, EntityKinds.Keyword))], CancellationToken.None);
        await store.Leases.PlanAsync(run, ids, [], CancellationToken.None);
        while ((await store.Leases.TakeAsync(run, ids, profiles, inOrder: false, CancellationToken.None)).Count > 0) continue;
        var passes = new SyncPass[profiles];
        for (var profile = 0; profile < profiles; profile++)
            passes[profile] = await store.BeginPassAsync(run, new SyncScope(ids[profile], EntityKinds.Keyword), CancellationToken.None);
        var pages = StoreBenchmark.Order(profiles, pagesEach).Select(place => (place.Profile, Made: StoreBenchmark.Page(place.Profile, place.Page))).ToList();
        var written = new List<Task<PageOutcome>>(pages.Count);
        var start = Stopwatch.GetTimestamp();
        foreach (var (profile, (page, owner)) in pages)
            written.Add(await store.WriteAsync(new PageWrite(passes[profile], page, "cursor", true, owner), CancellationToken.None));
        await Task.WhenAll(written);
        var time = Stopwatch.GetElapsedTime(start);
        foreach (var id in ids)
            await store.EndProfileAsync(run, new ProfileEnd(id, "benchmark", false, null, default, 0, 0, default), CancellationToken.None);
        await store.LeaveRunAsync(run, new SyncTotals(profiles, 0, 0, 0, 0));
        return time;
    }

    private static async Task<TimeSpan> BareAsync(string connectionString, int profiles, int pagesEach)
    {
        await using var connection = new NpgsqlConnection(connectionString + ";Pooling=false");
        await connection.OpenAsync();
        var columns = EntityKinds.Keyword.Columns;
        string[] names = ["profile_id", "ad_product", "id", .. columns.Select(column => column.Name), "body", "seen_at", "changed_at"];
        var types = names.Select(name => name switch
        {
            "body" => NpgsqlDbType.Json,
            "seen_at" or "changed_at" => NpgsqlDbType.TimestampTz,
            _ => columns.FirstOrDefault(column => column.Name == name)?.Type switch
            {
                ColumnType.Money => NpgsqlDbType.Numeric,
                ColumnType.Boolean => NpgsqlDbType.Boolean,
                ColumnType.Json => NpgsqlDbType.Json,
                _ => NpgsqlDbType.Text,
            },
        }).ToArray();
        var sql = $"COPY keyword ({string.Join(", ", names.Select(name => $"\"{name}\""))}) FROM STDIN (FORMAT BINARY)";
        var time = TimeSpan.Zero;
        foreach (var group in StoreBenchmark.Order(profiles, pagesEach).Chunk(RowsInTransaction / StoreBenchmark.PageSize))
        {
            var values = group.SelectMany(place => Values(place.Profile, place.Page)).ToList();
            var start = Stopwatch.GetTimestamp();
            await using var transaction = await connection.BeginTransactionAsync();
            await using (var copy = await connection.BeginBinaryImportAsync(sql))
            {
                foreach (var row in values)
                {
                    await copy.StartRowAsync();
                    for (var index = 0; index < row.Length; index++)
                    {
                        if (row[index] is { } value) await copy.WriteAsync(value, types[index]);
                        else await copy.WriteNullAsync();
                    }
                }

                await copy.CompleteAsync();
            }

            await transaction.CommitAsync();
            time += Stopwatch.GetElapsedTime(start);
        }

        return time;
    }

    private static IEnumerable<object?[]> Values(int profile, int page)
    {
        var (rows, owner) = StoreBenchmark.Page(profile, page);
        using (owner)
        {
            for (var index = 0; index < rows.Entities.Count; index++)
            {
                var keyword = rows.Entities[index];
                yield return
                [
                    keyword.ProfileId, "SponsoredProducts", EntityKinds.Keyword.IdOf(keyword)!,
                    .. EntityKinds.Keyword.Columns.Select(column => column.Get(keyword)),
                    rows.Bodies[index].ToArray(), DateTime.UnixEpoch, DateTime.UnixEpoch,
                ];
            }
        }
    }
}
