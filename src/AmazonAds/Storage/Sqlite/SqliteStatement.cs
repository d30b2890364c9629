using System.Buffers;
using System.Text;
using SQLitePCL;

namespace AmazonAds.Storage.Sqlite;

/// <summary>
/// A prepared statement. What is bound stays bound until it is bound anew, so that what is the same for all rows of a
/// page is bound once.
/// </summary>
internal sealed class SqliteStatement : IDisposable
{
    private const int SmallText = 256;

    private readonly SqliteDatabase database;
    private readonly sqlite3_stmt handle;

    internal SqliteStatement(SqliteDatabase database, sqlite3_stmt handle)
    {
        this.database = database;
        this.handle = handle;
    }

    public void BindNull(int index) => database.Check(raw.sqlite3_bind_null(handle, index));

    public void Bind(int index, long value) => database.Check(raw.sqlite3_bind_int64(handle, index, value));

    /// <summary>Binds text that is in UTF-8 already.</summary>
    /// <param name="index">The parameter's number, from 1.</param>
    /// <param name="utf8">The text; it is copied.</param>
    public void Bind(int index, ReadOnlySpan<byte> utf8) => database.Check(raw.sqlite3_bind_text(handle, index, utf8));

    public void Bind(int index, string? text)
    {
        if (text is null)
        {
            BindNull(index);
            return;
        }

        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (most <= SmallText)
        {
            Span<byte> small = stackalloc byte[SmallText];
            Bind(index, small[..Encoding.UTF8.GetBytes(text, small)]);
            return;
        }

        var large = ArrayPool<byte>.Shared.Rent(most);
        Bind(index, large.AsSpan(0, Encoding.UTF8.GetBytes(text, large)));
        ArrayPool<byte>.Shared.Return(large);
    }

    /// <summary>Binds every parameter: text, whole numbers or null.</summary>
    /// <param name="values">The values in order.</param>
    public SqliteStatement With(params ReadOnlySpan<object?> values)
    {
        for (var index = 0; index < values.Length; index++)
        {
            if (values[index] is long number) Bind(index + 1, number);
            else Bind(index + 1, (string?)values[index]);
        }

        return this;
    }

    /// <summary>Goes to the next row. False when there is none; then the statement is ready for its next use.</summary>
    public bool Step()
    {
        var code = raw.sqlite3_step(handle);
        if (code == raw.SQLITE_ROW) return true;
        raw.sqlite3_reset(handle);
        if (code != raw.SQLITE_DONE) database.Check(code);
        return false;
    }

    /// <summary>Runs it to its end.</summary>
    /// <returns>How many rows it wrote.</returns>
    public int Run()
    {
        while (Step())
        {
            // What a statement gives back beside its effect is of no interest here.
        }

        return database.Changes;
    }

    /// <summary>Leaves the rows that are left.</summary>
    public void Reset() => raw.sqlite3_reset(handle);

    public bool IsNull(int column) => raw.sqlite3_column_type(handle, column) == raw.SQLITE_NULL;

    public long Number(int column) => raw.sqlite3_column_int64(handle, column);

    public string? Text(int column) => IsNull(column) ? null : Encoding.UTF8.GetString(Utf8(column));

    /// <summary>Text as it is stored; valid until the next step.</summary>
    /// <param name="column">The column's number, from 0.</param>
    public ReadOnlySpan<byte> Utf8(int column) => raw.sqlite3_column_blob(handle, column);

    public void Dispose() => handle.Dispose();
}
