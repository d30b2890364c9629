using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using Npgsql;

namespace AmazonAds.Storage.Postgres;

/// <summary>
/// Rows on their way into a table by COPY in PostgreSQL's binary format. Values are encoded into one buffer as they come, without a
/// step of the driver for each, which is what takes the time when rows come by the million.
/// </summary>
internal sealed class CopyWriter : IAsyncDisposable
{
    private const int FullAt = 64 * 1024;

    private static readonly DateTime Epoch = new(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private readonly NpgsqlRawCopyStream stream;
    private readonly ArrayBufferWriter<byte> buffer = new(2 * FullAt);
    private bool isComplete;

    private CopyWriter(NpgsqlRawCopyStream stream)
    {
        this.stream = stream;

        // The signature; no flags, no extension.
        buffer.Write("PGCOPY\n"u8);
        buffer.Write<byte>([0xff, (byte)'\r', (byte)'\n', 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    }

    /// <summary>Begins.</summary>
    /// <param name="connection">The connection; it can do nothing else until this is disposed of.</param>
    /// <param name="sql">A COPY from STDIN in binary format.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task<CopyWriter> BeginAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken) =>
        new(await connection.BeginRawBinaryCopyAsync(sql, cancellationToken).ConfigureAwait(false));

    /// <summary>Begins a row.</summary>
    /// <param name="columns">How many values it has.</param>
    public void StartRow(int columns)
    {
        BinaryPrimitives.WriteInt16BigEndian(buffer.GetSpan(2), checked((short)columns));
        buffer.Advance(2);
    }

    /// <summary>A value that is not there.</summary>
    public void Null() => Length(-1);

    /// <summary>A text: what PostgreSQL cannot keep is replaced (<see cref="PostgresText"/>). Null is null.</summary>
    /// <param name="text">The text.</param>
    public void Text(string? text)
    {
        if (text is null)
        {
            Null();
            return;
        }

        var clean = PostgresText.Clean(text);
        var room = buffer.GetSpan(4 + Encoding.UTF8.GetMaxByteCount(clean.Length));
        var length = Encoding.UTF8.GetBytes(clean, room[4..]);
        BinaryPrimitives.WriteInt32BigEndian(room, length);
        buffer.Advance(4 + length);
    }

    /// <summary>A text, or JSON, in UTF-8.</summary>
    /// <param name="utf8">Its bytes.</param>
    public void Utf8(ReadOnlySpan<byte> utf8)
    {
        Length(utf8.Length);
        buffer.Write(utf8);
    }

    /// <summary>An exact number.</summary>
    /// <param name="amount">The number.</param>
    public void Numeric(decimal amount)
    {
        var room = buffer.GetSpan(4 + PostgresNumeric.Longest);
        var length = PostgresNumeric.Write(amount, room[4..]);
        BinaryPrimitives.WriteInt32BigEndian(room, length);
        buffer.Advance(4 + length);
    }

    /// <summary>A boolean.</summary>
    /// <param name="flag">The value.</param>
    public void Boolean(bool flag) => Utf8([flag ? (byte)1 : (byte)0]);

    /// <summary>An integer of four bytes.</summary>
    /// <param name="number">The number.</param>
    public void Integer(int number)
    {
        Length(4);
        BinaryPrimitives.WriteInt32BigEndian(buffer.GetSpan(4), number);
        buffer.Advance(4);
    }

    /// <summary>An integer of eight bytes.</summary>
    /// <param name="number">The number.</param>
    public void BigInteger(long number)
    {
        Length(8);
        BinaryPrimitives.WriteInt64BigEndian(buffer.GetSpan(8), number);
        buffer.Advance(8);
    }

    /// <summary>A moment, to the microsecond.</summary>
    /// <param name="time">The moment.</param>
    public void Time(DateTimeOffset time) => BigInteger((time.UtcDateTime - Epoch).Ticks / TimeSpan.TicksPerMicrosecond);

    /// <summary>A day.</summary>
    /// <param name="day">The day.</param>
    public void Day(DateOnly day) => Integer(day.DayNumber - DateOnly.FromDateTime(Epoch).DayNumber);

    /// <summary>Ends a row: what has gathered is sent when it is much.</summary>
    /// <param name="cancellationToken">Ends it.</param>
    public ValueTask EndRowAsync(CancellationToken cancellationToken) =>
        buffer.WrittenCount < FullAt ? ValueTask.CompletedTask : SendAsync(cancellationToken);

    /// <summary>Sends the rest. Whether the database took the rows is known when this ends.</summary>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="PostgresException">It refused them.</exception>
    public async Task CompleteAsync(CancellationToken cancellationToken)
    {
        StartRow(-1);
        await SendAsync(cancellationToken).ConfigureAwait(false);
        isComplete = true;
        await stream.DisposeAsync().ConfigureAwait(false);
    }

    /// <summary>Ends the COPY; without rows, unless it was completed.</summary>
    public async ValueTask DisposeAsync()
    {
        if (isComplete) return;
        isComplete = true;
        await stream.CancelAsync().ConfigureAwait(false);
        await stream.DisposeAsync().ConfigureAwait(false);
    }

    private void Length(int length)
    {
        BinaryPrimitives.WriteInt32BigEndian(buffer.GetSpan(4), length);
        buffer.Advance(4);
    }

    private async ValueTask SendAsync(CancellationToken cancellationToken)
    {
        await stream.WriteAsync(buffer.WrittenMemory, cancellationToken).ConfigureAwait(false);
        buffer.ResetWrittenCount();
    }
}
