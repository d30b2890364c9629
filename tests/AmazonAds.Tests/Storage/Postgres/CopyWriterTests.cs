using AmazonAds.Storage.Postgres;
using Npgsql;

namespace AmazonAds.Tests.Storage.Postgres;

/// <summary>What is copied into a database comes back as it was.</summary>
/// <param name="postgres">The server.</param>
public sealed class CopyWriterTests(PostgresFixture postgres) : IAsyncLifetime
{
    private NpgsqlConnection connection = null!;

    public async ValueTask InitializeAsync()
    {
        var server = await postgres.ServerAsync();
        var address = PostgresAddress.Parse(await server.CreateDatabaseAsync());
        connection = new NpgsqlConnection(address.Settings.ConnectionString + ";Pooling=false");
        await connection.OpenAsync();
        await connection.DoAsync(
            "CREATE TABLE value (number integer PRIMARY KEY, big bigint, text text, body json, amount numeric, flag boolean, at timestamptz, day date)", CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        if (connection is not null) await connection.DisposeAsync();
    }

    [Fact]
    public async Task Every_type_comes_back_as_it_was_written()
    {
        var at = new DateTimeOffset(2026, 2, 28, 23, 59, 59, TimeSpan.FromHours(-8)).AddTicks(1_234_560);
        var day = new DateOnly(1999, 12, 31);
        await CopyAsync(copy =>
        {
            copy.StartRow(8);
            copy.Integer(int.MinValue);
            copy.BigInteger(long.MaxValue);
            copy.Text("Füße, 足, 👣");
            copy.Utf8("{ \"a\" : [1.50] }"u8);
            copy.Numeric(12.50m);
            copy.Boolean(true);
            copy.Time(at);
            copy.Day(day);
        });

        await using var command = new NpgsqlCommand("SELECT number, big, text, body::text, amount::text, flag, at, day FROM value", connection);
        await using var row = await command.ExecuteReaderAsync();
        Assert.True(await row.ReadAsync());
        Assert.Equal((int.MinValue, long.MaxValue), (row.GetInt32(0), row.GetInt64(1)));
        Assert.Equal(("Füße, 足, 👣", "{ \"a\" : [1.50] }", "12.50"), (row.GetString(2), row.GetString(3), row.GetString(4)));
        Assert.Equal((true, at.UtcDateTime, day), (row.GetBoolean(5), row.GetDateTime(6), row.GetFieldValue<DateOnly>(7)));
    }

    [Fact]
    public async Task Nothing_comes_back_as_nothing()
    {
        await CopyAsync(copy =>
        {
            copy.StartRow(8);
            copy.Integer(1);
            copy.Null();
            copy.Text(null);
            for (var column = 3; column < 8; column++) copy.Null();
        });

        Assert.True(await connection.AskAsync<bool>(
            "SELECT big IS NULL AND text IS NULL AND body IS NULL AND amount IS NULL AND flag IS NULL AND at IS NULL AND day IS NULL FROM value", CancellationToken.None));
    }

    [Fact]
    public async Task Every_decimal_comes_back_with_all_its_digits()
    {
        var random = new Random(7);
        List<decimal> numbers =
        [
            0m, 0.00m, 1m, -1m, 10_000m, 9_999m, 100_000_000m, 0.1m, 0.0001m, 0.00001m, 1.50m, -0.75m, 12_345_678.9m, 1_000.0001m, 10_000.0000m,
            decimal.MaxValue, decimal.MinValue, 0.0000000000000000000000000001m, 7.9228162514264337593543950335m, -79228162514264.337593543950335m,
        ];
        for (var count = 0; count < 2_000; count++)
            numbers.Add(new decimal(random.Next(), random.Next() >> random.Next(32), random.Next() >> random.Next(32), random.Next(2) == 0, (byte)random.Next(29)));
        var copy = await CopyWriter.BeginAsync(connection, "COPY value (number, amount, text) FROM STDIN (FORMAT BINARY)", CancellationToken.None);
        await using (copy)
        {
            for (var place = 0; place < numbers.Count; place++)
            {
                copy.StartRow(3);
                copy.Integer(place);
                copy.Numeric(numbers[place]);
                copy.Text(numbers[place].ToString(System.Globalization.CultureInfo.InvariantCulture));
                await copy.EndRowAsync(CancellationToken.None);
            }

            await copy.CompleteAsync(CancellationToken.None);
        }

        var read = await connection.ListAsync("SELECT amount::text, text FROM value ORDER BY number", row => (Kept: row.GetString(0), Meant: row.GetString(1)), CancellationToken.None);
        Assert.Equal(numbers.Count, read.Count);
        Assert.All(read, row => Assert.Equal(row.Meant, row.Kept));
    }

    [Fact]
    public async Task Text_that_the_database_has_no_place_for_is_replaced_and_nothing_is_lost_beside_it()
    {
        await CopyAsync(copy =>
        {
            copy.StartRow(8);
            copy.Integer(1);
            copy.Null();
            copy.Text("a\0b\ud800c");
            for (var column = 3; column < 8; column++) copy.Null();
        });

        Assert.Equal("a\ufffdb\ufffdc", await connection.AskAsync<string>("SELECT text FROM value", CancellationToken.None));
    }

    [Fact]
    public async Task Rows_larger_than_any_buffer_arrive_whole()
    {
        var large = new string('x', 3_000_000);
        await CopyAsync(copy =>
        {
            copy.StartRow(8);
            copy.Integer(1);
            copy.Null();
            copy.Text(large);
            for (var column = 3; column < 8; column++) copy.Null();
        });

        Assert.Equal(large, await connection.AskAsync<string>("SELECT text FROM value", CancellationToken.None));
    }

    [Fact]
    public async Task A_refusal_is_told_when_the_copy_is_completed_and_leaves_the_connection_sound()
    {
        var copy = await CopyWriter.BeginAsync(connection, "COPY value (number) FROM STDIN (FORMAT BINARY)", CancellationToken.None);
        await using (copy)
        {
            for (var twice = 0; twice < 2; twice++)
            {
                copy.StartRow(1);
                copy.Integer(5);
                await copy.EndRowAsync(CancellationToken.None);
            }

            var refusal = await Assert.ThrowsAsync<PostgresException>(() => copy.CompleteAsync(CancellationToken.None));
            Assert.Equal(PostgresErrorCodes.UniqueViolation, refusal.SqlState);
        }

        Assert.Equal(0L, await connection.AskAsync<long>("SELECT count(*) FROM value", CancellationToken.None));
    }

    [Fact]
    public async Task What_is_not_completed_leaves_no_rows()
    {
        var copy = await CopyWriter.BeginAsync(connection, "COPY value (number) FROM STDIN (FORMAT BINARY)", CancellationToken.None);
        await using (copy)
        {
            for (var number = 0; number < 50_000; number++)
            {
                copy.StartRow(1);
                copy.Integer(number);
                await copy.EndRowAsync(CancellationToken.None);
            }
        }

        Assert.Equal(0L, await connection.AskAsync<long>("SELECT count(*) FROM value", CancellationToken.None));
    }

    private async Task CopyAsync(Action<CopyWriter> row)
    {
        var copy = await CopyWriter.BeginAsync(connection, "COPY value FROM STDIN (FORMAT BINARY)", CancellationToken.None);
        await using (copy)
        {
            row(copy);
            await copy.EndRowAsync(CancellationToken.None);
            await copy.CompleteAsync(CancellationToken.None);
        }
    }
}
