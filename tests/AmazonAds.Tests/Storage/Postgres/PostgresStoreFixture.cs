using System.Globalization;
using AmazonAds.Storage;
using AmazonAds.Storage.History;
using AmazonAds.Storage.Postgres;
using Npgsql;

namespace AmazonAds.Tests.Storage.Postgres;

/// <summary>A PostgreSQL database of its own.</summary>
/// <param name="postgres">The server.</param>
public sealed class PostgresStoreFixture(PostgresFixture postgres) : StoreFixture
{
    private readonly Lazy<Task<string>> address = new(async () => await (await postgres.ServerAsync()).CreateDatabaseAsync());

    public override string ChangeOrder => "number";

    /// <summary>The database's address, with its password.</summary>
    public async Task<PostgresAddress> AddressAsync() => PostgresAddress.Parse(await address.Value);

    public override IReadOnlyList<string> Ask(string sql)
    {
        using var connection = new NpgsqlConnection(PostgresAddress.Parse(address.Value.GetAwaiter().GetResult()).Settings.ConnectionString + ";Pooling=false");
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read()) rows.Add(Row(reader, Text));
        return rows;
    }

    public override async Task<ISyncHistory> OpenHistoryAsync() => await PostgresHistory.OpenAsync(
        await AddressAsync(), new PostgresStoreOptions { Time = Time }, TestContext.Current.CancellationToken);

    protected override async Task<IAdsStore> OpenStoreAsync(TimeProvider time) => await PostgresStore.OpenAsync(
        await AddressAsync(), new PostgresStoreOptions { Time = time }, TestContext.Current.CancellationToken);

    private static string? Text(object value) => value switch
    {
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime time => StoreTime.Text(new DateTimeOffset(time, TimeSpan.Zero)),
        decimal amount => ColumnText.Amount(amount),
        bool flag => flag ? "1" : "0",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };
}
