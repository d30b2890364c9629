using AmazonAds.Entities;
using Npgsql;

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
        await connection.DoAsync(table.PrepareStage, cancellationToken).ConfigureAwait(false);
        await CopyAsync(table, table.CopyToStage, rows, withPage: true, cancellationToken).ConfigureAwait(false);
        var left = (long)rows.Count;
        var touched = await connection.ListAsync(table.Touch, row => (Page: row.GetInt32(0), Count: row.GetInt64(1)), cancellationToken).ConfigureAwait(false);
        foreach (var (page, count) in touched)
        {
            outcomes[page] += new PageOutcome(count, 0, 0, 0);
            left -= count;
        }

        // On most nights nearly every page is as it was.
        if (left == 0) return;
        var added = await connection.ListAsync(table.Insert, row => (row.GetString(0), row.GetString(1)), cancellationToken).ConfigureAwait(false);
        if (added.Count > 0)
        {
            var pages = rows.ToDictionary(row => (row.ProfileId, row.Id), row => row.Page);
            foreach (var row in added) outcomes[pages[row]] += New;
            left -= added.Count;
        }

        if (left == 0) return;
        var different = await connection.ListAsync(table.Different, Difference.Read, cancellationToken).ConfigureAwait(false);
        if (different.Count == 0) return;
        var judged = different.Select(row => Compare(table, row)).ToList();
        await connection.DoAsync(
            table.Update,
            cancellationToken,
            different.Select(row => row.Stored).ToArray(),
            different.Select(row => row.Staged).ToArray(),
            judged.Select(row => row.IsChange).ToArray(),
            judged.Select(row => row.IsOfExport).ToArray()).ConfigureAwait(false);
    }

    private (bool IsChange, bool IsOfExport) Compare(PostgresTable table, Difference row)
    {
        var before = StoredEntity.Read(table.Kind, row.Before, row.ProfileId);
        var after = StoredEntity.Read(table.Kind, row.After, row.ProfileId);
        var at = ChangeTime(row.Page);
        var differences = RowDiff.Between(table.Kind, before, after);
        foreach (var difference in differences) changes.Add((table, row.ProfileId, row.Id, difference, at));
        if (row.GoneAt is { } goneAt) changes.Add((table, row.ProfileId, row.Id, new FieldChange("gone_at", StoreTime.Text(goneAt), null), at));
        var isChange = differences.Count > 0 || row.GoneAt is not null;
        outcomes[row.Page] += new PageOutcome(row.SeenAt < row.PassAt ? 1 : 0, 0, isChange ? 1 : 0, 0);
        return (isChange, after.Kind?.IsOfExport == true);
    }

    private async Task CopyAsync(PostgresTable table, string sql, List<StagedRow> rows, bool withPage, CancellationToken cancellationToken)
    {
        var copy = await CopyWriter.BeginAsync(connection, sql, cancellationToken).ConfigureAwait(false);
        await using var _ = copy.ConfigureAwait(false);
        var columns = table.Columns;
        var count = columns.Count + 6 + (withPage ? 1 : 0) + (table.HasConnection ? 1 : 0);
        foreach (var row in rows)
        {
            copy.StartRow(count);
            if (withPage) copy.Integer(row.Page);
            copy.Text(row.ProfileId);
            copy.Text(table.AdProduct);
            copy.Text(row.Id);
            for (var column = 0; column < columns.Count; column++) Write(copy, columns[column].Get(row.Entity));
            copy.Utf8(row.Body.Span);
            copy.Time(Pass(row.Page).At);
            copy.Time(ChangeTime(row.Page));
            if (table.HasConnection) copy.Text(Pass(row.Page).Scope.Owner);
            await copy.EndRowAsync(cancellationToken).ConfigureAwait(false);
        }

        await copy.CompleteAsync(cancellationToken).ConfigureAwait(false);
    }

    private static void Write(CopyWriter copy, object? value)
    {
        switch (value)
        {
            case decimal amount:
                copy.Numeric(amount);
                break;
            case bool flag:
                copy.Boolean(flag);
                break;
            default:
                copy.Text(ColumnText.Of(value));
                break;
        }
    }

    private async Task WriteChangesAsync(CancellationToken cancellationToken)
    {
        if (changes.Count == 0) return;
        var copy = await CopyWriter.BeginAsync(
            connection, "COPY change (profile_id, kind, id, field, old, new, at, ad_product) FROM STDIN (FORMAT BINARY)", cancellationToken).ConfigureAwait(false);
        await using var _ = copy.ConfigureAwait(false);
        foreach (var (table, profileId, id, change, at) in changes)
        {
            copy.StartRow(8);
            foreach (var text in (ReadOnlySpan<string?>)[profileId, table.Kind.Name, id, change.Field, change.Old, change.New]) copy.Text(text);
            copy.Time(at);
            copy.Text(table.AdProduct);
            await copy.EndRowAsync(cancellationToken).ConfigureAwait(false);
        }

        await copy.CompleteAsync(cancellationToken).ConfigureAwait(false);
    }

    // Counters and cursors of all passes in one go; of several pages of a pass the last one's cursor counts.
    private Task AdvanceAsync(CancellationToken cancellationToken)
    {
        for (var place = 0; place < group.Pages.Count; place++)
        {
            if (!group.Pages[place].Write.CountsAsSeen) outcomes[place] = outcomes[place] with { Rows = 0 };
        }

        var advances = Enumerable.Range(0, group.Pages.Count).GroupBy(Pass).Select(places => new Advance(
            places.Key,
            places.Aggregate(default(PageOutcome), (sum, place) => sum + outcomes[place]),
            places.Max(ChangeTime),
            places.Select(place => group.Pages[place].Write).LastOrDefault(write => write.CountsAsSeen))).ToList();
        return connection.DoAsync(
            "UPDATE sync_state s SET rows = s.rows + n.rows, added = s.added + n.added, changed = s.changed + n.changed, updated_at = n.at, "
            + "cursor = CASE WHEN n.moves THEN n.cursor ELSE s.cursor END "
            + "FROM unnest($1::text[], $2::text[], $3::text[], $4::bigint[], $5::timestamptz[], $6::bigint[], $7::bigint[], $8::bigint[], $9::timestamptz[], $10::boolean[], $11::text[]) "
            + "AS n (owner, kind, ad_product, run_id, pass_at, rows, added, changed, at, moves, cursor) "
            + "WHERE s.owner = n.owner AND s.kind = n.kind AND s.ad_product = n.ad_product AND s.run_id = n.run_id AND s.pass_at = n.pass_at",
            cancellationToken,
            advances.Select(advance => advance.Pass.Scope.Owner).ToArray(),
            advances.Select(advance => advance.Pass.Scope.Kind.Name).ToArray(),
            advances.Select(advance => StoredProduct.NameOf(advance.Pass.Scope.Kind)).ToArray(),
            advances.Select(advance => advance.Pass.Run.Id).ToArray(),
            advances.Select(advance => advance.Pass.At.UtcDateTime).ToArray(),
            advances.Select(advance => advance.Outcome.Rows).ToArray(),
            advances.Select(advance => advance.Outcome.Added).ToArray(),
            advances.Select(advance => advance.Outcome.Changed).ToArray(),
            advances.Select(advance => advance.At.UtcDateTime).ToArray(),
            advances.Select(advance => advance.Last is not null).ToArray(),
            advances.Select(advance => advance.Last?.NextCursor).ToArray());
    }

    private sealed record Advance(SyncPass Pass, PageOutcome Outcome, DateTimeOffset At, PageWrite? Last);

    private sealed record Difference(
        int Page, string ProfileId, string Id, byte[] Before, byte[] After, DateTimeOffset SeenAt, DateTimeOffset? GoneAt, DateTimeOffset PassAt, string Stored, string Staged)
    {
        public static Difference Read(NpgsqlDataReader row) => new(
            row.GetInt32(0), row.GetString(1), row.GetString(2), row.GetFieldValue<byte[]>(3), row.GetFieldValue<byte[]>(4),
            Time(row.GetDateTime(5)), row.IsDBNull(6) ? null : Time(row.GetDateTime(6)), Time(row.GetDateTime(7)), row.GetString(8), row.GetString(9));

        private static DateTimeOffset Time(DateTime time) => new(time, TimeSpan.Zero);
    }
}
