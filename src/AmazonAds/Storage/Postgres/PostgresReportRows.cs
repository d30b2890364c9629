using AmazonAds.Reports;
using Npgsql;

namespace AmazonAds.Storage.Postgres;

/// <summary>Writes the rows of a report within a transaction: by COPY beside the table, and from there into it.</summary>
/// <param name="connection">The connection, in a transaction.</param>
/// <param name="write">The report.</param>
/// <param name="now">The time.</param>
internal sealed class PostgresReportRows(NpgsqlConnection connection, ReportWrite write, DateTimeOffset now)
{
    private const int RowsAtOnce = 5_000;

    private readonly PostgresReportTable table = new(write.Type);
    private readonly string grouping = Grouping(write.GroupBy);

    /// <summary>How rows are grouped, as the tables have it.</summary>
    /// <param name="groupBy">The names in any order.</param>
    public static string Grouping(IReadOnlyList<string> groupBy) => string.Join(',', groupBy.Order(StringComparer.Ordinal));

    /// <summary>Writes rows, takes out what Amazon has taken out of whole days, and notes those.</summary>
    /// <param name="cancellationToken">Ends it with an exception.</param>
    /// <returns>How many rows there were.</returns>
    public async Task<long> WriteAsync(CancellationToken cancellationToken)
    {
        await table.PrepareAsync(connection, piece: null, cancellationToken).ConfigureAwait(false);
        var count = 0L;
        foreach (var rows in write.Rows.Chunk(RowsAtOnce))
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var piece in Pieces(rows)) await MergeAsync(piece, cancellationToken).ConfigureAwait(false);
            count += rows.Length;
        }

        if (write.Whole is not { } whole) return count;
        await connection.DoAsync(
            $"DELETE FROM {table.Name} WHERE profile_id = $1 AND date BETWEEN $2 AND $3 AND group_by = $4 AND updated_at <> $5",
            cancellationToken, whole.ProfileId, whole.Days.Start, whole.Days.End, grouping, now).ConfigureAwait(false);
        await PostgresReportJobs.NoteDaysAsync(connection, write.Type, write.GroupBy, whole, cancellationToken).ConfigureAwait(false);
        return count;
    }

    // A column that a row does not bring keeps what it has: so rows that bring different ones are written apart.
    private IEnumerable<ReportPiece> Pieces(ReportRow[] rows)
    {
        var pieces = new Dictionary<string, ReportPiece>(StringComparer.Ordinal);
        IReadOnlyList<string>? columns = null;
        ReportPiece? piece = null;
        foreach (var row in rows)
        {
            if (!ReferenceEquals(columns, row.Columns))
            {
                columns = row.Columns;
                var signature = string.Join('\n', columns);
                if (!pieces.TryGetValue(signature, out piece)) pieces[signature] = piece = new ReportPiece(columns, table.Keys);
            }

            piece!.Add(row);
        }

        return pieces.Values;
    }

    private async Task MergeAsync(ReportPiece piece, CancellationToken cancellationToken)
    {
        var types = await table.PrepareAsync(connection, piece, cancellationToken).ConfigureAwait(false);
        var others = piece.Others.Select(PostgresReportTable.NameOf).ToList();
        var keys = string.Concat(table.Keys.Select(key => ", " + PostgresReportTable.NameOf(key)));
        var columns = $"profile_id, date, group_by, updated_at{keys}{string.Concat(others.Select(name => ", " + name))}";
        await connection.DoAsync(
            $"CREATE TEMP TABLE stage_report ON COMMIT DROP AS SELECT 0 AS stage_number, {columns} FROM {table.Name} WITH NO DATA", cancellationToken).ConfigureAwait(false);
        await CopyAsync($"COPY stage_report (stage_number, {columns}) FROM STDIN (FORMAT BINARY)", piece, types, cancellationToken).ConfigureAwait(false);

        // Of a row that comes twice the later one counts. In order, so that processes that write the same rows wait for each other.
        await connection.DoAsync(
            $"INSERT INTO {table.Name} ({columns}) SELECT DISTINCT ON (profile_id, date, group_by{keys}) {columns} FROM stage_report "
            + $"ORDER BY profile_id, date, group_by{keys}, stage_number DESC ON CONFLICT (profile_id, date, group_by{keys}) DO UPDATE SET updated_at = excluded.updated_at"
            + string.Concat(others.Select(name => $", {name} = excluded.{name}")) + "; DROP TABLE stage_report",
            cancellationToken).ConfigureAwait(false);
    }

    private async Task CopyAsync(string sql, ReportPiece piece, ReportColumnType[] types, CancellationToken cancellationToken)
    {
        var copy = await CopyWriter.BeginAsync(connection, sql, cancellationToken).ConfigureAwait(false);
        await using var _ = copy.ConfigureAwait(false);
        var number = 0;
        foreach (var (profileId, day, keys, values) in piece.Rows)
        {
            copy.StartRow(5 + keys.Length + values.Length);
            copy.Integer(number++);
            copy.Text(profileId);
            copy.Day(day);
            copy.Text(grouping);
            copy.Time(now);
            foreach (var key in keys) copy.Text(key);
            for (var place = 0; place < values.Length; place++) Write(copy, values[place], types[place]);
            await copy.EndRowAsync(cancellationToken).ConfigureAwait(false);
        }

        await copy.CompleteAsync(cancellationToken).ConfigureAwait(false);
    }

    private static void Write(CopyWriter copy, object? value, ReportColumnType type)
    {
        switch (value, type)
        {
            case (long count, ReportColumnType.Count):
                copy.BigInteger(count);
                break;
            case (long count, ReportColumnType.Amount):
                copy.Numeric(count);
                break;
            case (decimal amount, ReportColumnType.Amount):
                copy.Numeric(amount);
                break;
            default:
                copy.Text(ColumnText.Of(value));
                break;
        }
    }
}
