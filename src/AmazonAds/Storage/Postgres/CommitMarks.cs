using System.Collections.Concurrent;
using Npgsql;

namespace AmazonAds.Storage.Postgres;

/// <summary>
/// Tells, when the answer to a COMMIT was lost, whether the transaction is there. Its id alone does not tell: a database that crashed
/// gives the ids of transactions it has lost to new ones. So each transaction that writes leaves a number of its own in a row, one row for
/// each that is under way at a time.
/// </summary>
/// <param name="holder">Whose numbers they are; nobody else has the same name.</param>
internal sealed class CommitMarks(string holder)
{
    /// <summary>The table. Rows of processes that are long gone are taken out.</summary>
    public const string Table = """
        CREATE TABLE IF NOT EXISTS store_mark (holder text NOT NULL, slot integer NOT NULL, number bigint NOT NULL, at timestamptz NOT NULL, PRIMARY KEY (holder, slot));
        DELETE FROM store_mark WHERE at < clock_timestamp() - interval '7 days';
        """;

    private readonly ConcurrentBag<Mark> free = [];
    private int slots;

    /// <summary>A number that no transaction had before, to be given back when it is known how its transaction ended.</summary>
    public Mark Take()
    {
        if (!free.TryTake(out var mark)) mark = new Mark(Interlocked.Increment(ref slots));
        mark.Number++;
        return mark;
    }

    /// <summary>Gives a number's row back.</summary>
    /// <param name="mark">The number.</param>
    public void Return(Mark mark) => free.Add(mark);

    /// <summary>Leaves a number in the transaction of a connection, if that has written anything.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="mark">The number.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The transaction's id; null for one that only reads.</returns>
    public Task<string?> LeaveAsync(NpgsqlConnection connection, Mark mark, CancellationToken cancellationToken) => connection.AskAsync<string>(
        "WITH own AS (SELECT pg_current_xact_id_if_assigned()::text AS id), "
        + "left_behind AS (INSERT INTO store_mark (holder, slot, number, at) SELECT $1, $2, $3, clock_timestamp() FROM own WHERE id IS NOT NULL "
        + "ON CONFLICT (holder, slot) DO UPDATE SET number = excluded.number, at = excluded.at) SELECT id FROM own",
        cancellationToken, holder, mark.Slot, mark.Number);

    /// <summary>Whether the number is there, and with it everything its transaction wrote.</summary>
    /// <param name="connection">A connection.</param>
    /// <param name="mark">The number.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public Task<bool> IsThereAsync(NpgsqlConnection connection, Mark mark, CancellationToken cancellationToken) => connection.AskAsync<bool>(
        "SELECT EXISTS (SELECT 1 FROM store_mark WHERE holder = $1 AND slot = $2 AND number = $3)", cancellationToken, holder, mark.Slot, mark.Number);

    /// <summary>The number of a transaction, in its row.</summary>
    /// <param name="slot">The row.</param>
    internal sealed class Mark(int slot)
    {
        public int Slot => slot;

        public long Number { get; set; }
    }
}
