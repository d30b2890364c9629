using AmazonAds.Entities;
using Npgsql;
using NpgsqlTypes;

namespace AmazonAds.Storage.Postgres;

/// <summary>
/// Writes pages: rows by COPY, straight into the table where a profile has none yet, else beside it first, where the database itself
/// sorts them into unchanged, new and different. What a different row changes is worked out here.
/// </summary>
/// <param name="connection">The connection, in a transaction.</param>
/// <param name="transaction">The transaction.</param>
/// <param name="group">The pages.</param>
/// <param name="now">The time.</param>
internal sealed class PageGroupWriter(NpgsqlConnection connection, NpgsqlTransaction transaction, PageGroup group, DateTimeOffset now)
{
    private const string BeforeFirst = "before_first";

    private static readonly PageOutcome New = new(1, 1, 0, 0);

    private readonly PageOutcome[] outcomes = new PageOutcome[group.Pages.Count];
    private readonly List<(PostgresTable Table, string ProfileId, string Id, FieldChange Change, DateTimeOffset At)> changes = [];

    /// <summary>Writes rows, changes, cursors and counters.</summary>
    /// <param name="tables">The tables of all kinds.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>What each page did, in their order.</returns>
    public async Task<IReadOnlyList<PageOutcome>> WriteAsync(IReadOnlyDictionary<EntityKind, PostgresTable> tables, CancellationToken cancellationToken)
    {
        var places = Enumerable.Range(0, group.Pages.Count);
        foreach (var ofTable in places.GroupBy(place => (Table: tables[Pass(place).Scope.Kind.TableKind], Pass(place).IsFirst)))
        {
            var table = ofTable.Key.Table;
            var rounds = group.Rounds(table, ofTable);
            for (var round = 0; round < rounds.Count; round++)
            {
                if (ofTable.Key.IsFirst && round == 0 && await TryCopyInAsync(table, rounds[round], cancellationToken).ConfigureAwait(false)) continue;
                await MergeAsync(table, rounds[round], cancellationToken).ConfigureAwait(false);
            }
        }

        await WriteChangesAsync(cancellationToken).ConfigureAwait(false);
        await AdvanceAsync(cancellationToken).ConfigureAwait(false);
        return outcomes;
    }

    private SyncPass Pass(int place) => group.Pages[place].Write.Pass;

    private DateTimeOffset ChangeTime(int place) => StoreTime.Later(now, Pass(place).At);

    // A profile that had no rows when its pass began mostly still has none of these; when it has, the long way is gone.
    private async Task<bool> TryCopyInAsync(PostgresTable table, List<StagedRow> rows, CancellationToken cancellationToken)
    {
        await transaction.SaveAsync(BeforeFirst, cancellationToken).ConfigureAwait(false);
        try
        {
            await CopyAsync(table, table.CopyIn, rows, withPage: false, cancellationToken).ConfigureAwait(false);
        }
        catch (PostgresException exception) when (exception.SqlState == PostgresErrorCodes.UniqueViolation)
        {
            await transaction.RollbackAsync(BeforeFirst, cancellationToken).ConfigureAwait(false);
            return false;
        }

        await transaction.ReleaseAsync(BeforeFirst, cancellationToken).ConfigureAwait(false);
        foreach (var row in rows) outcomes[row.Page] += New;
        return true;
    }

    private async Task MergeAsync(PostgresTable table, List<StagedRow> rows, CancellationToken cancellationToken)
    {
        await connection.DoAsync(table.CreateStage + $"; DELETE FROM {table.Stage}", cancellationToken).ConfigureAwait(false);
        await CopyAsync(table, table.CopyToStage, rows, withPage: true, cancellationToken).ConfigureAwait(false);
        foreach (var (page, count) in await CountsAsync(table.Touch, cancellationToken).ConfigureAwait(false)) outcomes[page] += new PageOutcome(count, 0, 0, 0);
        foreach (var (page, count) in await CountsAsync(table.Insert, cancellationToken).ConfigureAwait(false)) outcomes[page] += new PageOutcome(count, count, 0, 0);

        var different = await connection.ListAsync(table.Different, Difference.Read, cancellationToken).ConfigureAwait(false);
        if (different.Count == 0) return;
        var areChanges = different.Select(row => Compare(table, row)).ToArray();
        await connection.DoAsync(
            table.Update, cancellationToken, different.Select(row => row.ProfileId).ToArray(), different.Select(row => row.Id).ToArray(), areChanges).ConfigureAwait(false);
    }

    private Task<List<(int Page, long Count)>> CountsAsync(string sql, CancellationToken cancellationToken) =>
        connection.ListAsync(sql, row => (row.GetInt32(0), row.GetInt64(1)), cancellationToken);

    private bool Compare(PostgresTable table, Difference row)
    {
        var before = StoredEntity.Read(table.Kind, row.Before, row.ProfileId);
        var after = StoredEntity.Read(table.Kind, row.After, row.ProfileId);
        var at = ChangeTime(row.Page);
        var differences = RowDiff.Between(table.Kind, before, after);
        foreach (var difference in differences) changes.Add((table, row.ProfileId, row.Id, difference, at));
        if (row.GoneAt is { } goneAt) changes.Add((table, row.ProfileId, row.Id, new FieldChange("gone_at", StoreTime.Text(goneAt), null), at));
        var isChange = differences.Count > 0 || row.GoneAt is not null;
        outcomes[row.Page] += new PageOutcome(row.SeenAt < row.PassAt ? 1 : 0, 0, isChange ? 1 : 0, 0);
        return isChange;
    }

    private async Task CopyAsync(PostgresTable table, string sql, List<StagedRow> rows, bool withPage, CancellationToken cancellationToken)
    {
        var copy = await connection.BeginBinaryImportAsync(sql, cancellationToken).ConfigureAwait(false);
        await using var _ = copy.ConfigureAwait(false);
        var columns = table.Columns;
        foreach (var row in rows)
        {
            await copy.StartRowAsync(cancellationToken).ConfigureAwait(false);
            if (withPage) await copy.WriteAsync(row.Page, NpgsqlDbType.Integer, cancellationToken).ConfigureAwait(false);
            await copy.WriteAsync(row.ProfileId, NpgsqlDbType.Text, cancellationToken).ConfigureAwait(false);
            await copy.WriteAsync(table.AdProduct, NpgsqlDbType.Text, cancellationToken).ConfigureAwait(false);
            await copy.WriteAsync(row.Id, NpgsqlDbType.Text, cancellationToken).ConfigureAwait(false);
            for (var column = 0; column < columns.Count; column++)
                await WriteAsync(copy, columns[column], columns[column].Get(row.Entity), cancellationToken).ConfigureAwait(false);
            await copy.WriteAsync(row.Body, NpgsqlDbType.Json, cancellationToken).ConfigureAwait(false);
            await copy.WriteAsync(Pass(row.Page).At.UtcDateTime, NpgsqlDbType.TimestampTz, cancellationToken).ConfigureAwait(false);
            await copy.WriteAsync(ChangeTime(row.Page).UtcDateTime, NpgsqlDbType.TimestampTz, cancellationToken).ConfigureAwait(false);
            if (table.HasConnection) await copy.WriteAsync(Pass(row.Page).Scope.Owner, NpgsqlDbType.Text, cancellationToken).ConfigureAwait(false);
        }

        await copy.CompleteAsync(cancellationToken).ConfigureAwait(false);
    }

    private static Task WriteAsync(NpgsqlBinaryImporter copy, EntityColumn column, object? value, CancellationToken cancellationToken) => value switch
    {
        null => copy.WriteNullAsync(cancellationToken),
        decimal amount => copy.WriteAsync(amount, NpgsqlDbType.Numeric, cancellationToken),
        bool flag => copy.WriteAsync(flag, NpgsqlDbType.Boolean, cancellationToken),
        _ when column.Type == ColumnType.Json => copy.WriteAsync(ColumnText.Of(value)!, NpgsqlDbType.Json, cancellationToken),
        _ => copy.WriteAsync(PostgresText.Clean(ColumnText.Of(value)!), NpgsqlDbType.Text, cancellationToken),
    };

    private async Task WriteChangesAsync(CancellationToken cancellationToken)
    {
        if (changes.Count == 0) return;
        var copy = await connection.BeginBinaryImportAsync(
            "COPY change (profile_id, kind, id, field, old, new, at, ad_product) FROM STDIN (FORMAT BINARY)", cancellationToken).ConfigureAwait(false);
        await using var _ = copy.ConfigureAwait(false);
        foreach (var (table, profileId, id, change, at) in changes)
        {
            await copy.StartRowAsync(cancellationToken).ConfigureAwait(false);
            foreach (var text in (string?[])[profileId, table.Kind.Name, id, change.Field, PostgresText.Clean(change.Old), PostgresText.Clean(change.New)])
                await (text is null ? copy.WriteNullAsync(cancellationToken) : copy.WriteAsync(text, NpgsqlDbType.Text, cancellationToken)).ConfigureAwait(false);
            await copy.WriteAsync(at.UtcDateTime, NpgsqlDbType.TimestampTz, cancellationToken).ConfigureAwait(false);
            await copy.WriteAsync(table.AdProduct, NpgsqlDbType.Text, cancellationToken).ConfigureAwait(false);
        }

        await copy.CompleteAsync(cancellationToken).ConfigureAwait(false);
    }

    // Cursors and counters of all pages in one go; of several pages of a pass the last one's cursor counts.
    private async Task AdvanceAsync(CancellationToken cancellationToken)
    {
        using var batch = new NpgsqlBatch(connection, transaction);
        for (var place = 0; place < group.Pages.Count; place++)
        {
            var write = group.Pages[place].Write;
            if (!write.CountsAsSeen) outcomes[place] = outcomes[place] with { Rows = 0 };
            batch.BatchCommands.Add(Advance(write, outcomes[place], ChangeTime(place)));
        }

        await batch.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
    }

    private static NpgsqlBatchCommand Advance(PageWrite write, PageOutcome outcome, DateTimeOffset at)
    {
        var command = new NpgsqlBatchCommand(
            "UPDATE sync_state SET rows = rows + $6, added = added + $7, changed = changed + $8, updated_at = $9"
            + (write.CountsAsSeen ? ", cursor = $10" : string.Empty)
            + " WHERE owner = $1 AND kind = $2 AND ad_product = $3 AND run_id = $4 AND pass_at = $5");
        object?[] values = PostgresStates.Of(write.Pass, outcome.Rows, outcome.Added, outcome.Changed, at);
        foreach (var value in values) command.Parameters.Add(new NpgsqlParameter { Value = value is DateTimeOffset time ? time.UtcDateTime : value });
        if (write.CountsAsSeen) command.Parameters.Add(new NpgsqlParameter { Value = (object?)write.NextCursor ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text });
        return command;
    }

    private sealed record Difference(
        int Page, string ProfileId, string Id, byte[] Before, byte[] After, DateTimeOffset SeenAt, DateTimeOffset? GoneAt, DateTimeOffset PassAt)
    {
        public static Difference Read(NpgsqlDataReader row) => new(
            row.GetInt32(0), row.GetString(1), row.GetString(2), row.GetFieldValue<byte[]>(3), row.GetFieldValue<byte[]>(4),
            Time(row.GetDateTime(5)), row.IsDBNull(6) ? null : Time(row.GetDateTime(6)), Time(row.GetDateTime(7)));

        private static DateTimeOffset Time(DateTime time) => new(time, TimeSpan.Zero);
    }
}
