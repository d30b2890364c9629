using System.Runtime.InteropServices;
using AmazonAds.Entities;

namespace AmazonAds.Storage.Sqlite;

/// <summary>Writes the rows of one kind and reads what passes ask of them.</summary>
internal sealed class EntityWriter
{
    private static readonly PageOutcome New = new(1, 1, 0, 0);
    private static readonly PageOutcome Unchanged = new(1, 0, 0, 0);

    private readonly EntityTable table;
    private readonly ChangeLog changes;
    private readonly SqliteStatement insert;
    private readonly SqliteStatement update;
    private readonly SqliteStatement touch;
    private readonly ColumnBinder insertColumns;
    private readonly ColumnBinder updateColumns;
    private readonly SqliteStatement select;
    private readonly SqliteStatement any;
    private readonly SqliteStatement count;
    private readonly SqliteStatement unseen;
    private readonly SqliteStatement markGone;
    private readonly SqliteStatement? updateOfExport;
    private readonly ColumnBinder? exportColumns;

    /// <summary>A writer of a kind.</summary>
    /// <param name="database">The file.</param>
    /// <param name="table">The kind's table.</param>
    /// <param name="changes">Where changes go.</param>
    public EntityWriter(SqliteDatabase database, EntityTable table, ChangeLog changes)
    {
        this.table = table;
        this.changes = changes;
        insert = database.Statement(table.Insert);
        update = database.Statement(table.Update);
        touch = database.Statement(table.Touch);
        select = database.Statement(table.Select);
        any = database.Statement(table.Any);
        count = database.Statement(table.Count);
        unseen = database.Statement(table.Unseen);
        insertColumns = new ColumnBinder(insert, EntityTable.FirstColumn, table.Columns);
        updateColumns = new ColumnBinder(update, EntityTable.FirstColumn, table.Columns);
        markGone = database.Statement(table.MarkGone);
        if (ExportKinds.Of(table.Kind) is not { } exported) return;
        updateOfExport = database.Statement(table.UpdateKeeping(exported.Untold));
        exportColumns = new ColumnBinder(updateOfExport, EntityTable.FirstColumn, table.Columns);
    }

    /// <summary>Whether an owner has any row.</summary>
    /// <param name="owner">A profile's id, or a connection's name.</param>
    public bool HasRows(string owner)
    {
        var found = any.With(owner).Step();
        any.Reset();
        return found;
    }

    /// <summary>Writes a page.</summary>
    /// <param name="pass">The pass it belongs to.</param>
    /// <param name="page">The page.</param>
    /// <param name="now">The time that its changes carry.</param>
    public PageOutcome Write(SyncPass pass, EntityPage page, DateTimeOffset now)
    {
        var seenAt = StoreTime.Text(pass.At);
        var changedAt = StoreTime.Text(now);
        foreach (var statement in (ReadOnlySpan<SqliteStatement>)[insert, update, touch])
        {
            statement.Bind(1, pass.Scope.Owner);
            statement.Bind(4, seenAt);
        }

        updateOfExport?.Bind(1, pass.Scope.Owner);
        updateOfExport?.Bind(4, seenAt);
        insert.Bind(5, changedAt);
        if (table.HasConnection)
        {
            insert.Bind(6, pass.Scope.Owner);
            update.Bind(6, pass.Scope.Owner);
            touch.Bind(6, pass.Scope.Owner);
        }

        var outcome = default(PageOutcome);
        for (var index = 0; index < page.Entities.Count; index++)
        {
            var entity = page.Entities[index];
            var profileId = table.HasConnection ? entity.ProfileId : pass.Scope.Owner;
            var row = new EntityRow(entity, profileId, table.Kind.IdOf(entity)!, page.Bodies[index]);
            if (table.HasConnection) BindProfile(profileId);
            if (pass.IsFirst && Insert(row)) outcome += New;
            else if (Touch(row)) outcome += Unchanged;
            else outcome += InsertOrUpdate(row, seenAt, changedAt);
        }

        return outcome;
    }

    /// <summary>How many rows an owner has, gone ones too.</summary>
    /// <param name="owner">A profile's id, or a connection's name.</param>
    public long Count(string owner)
    {
        count.With(owner).Step();
        var rows = count.Number(0);
        count.Reset();
        return rows;
    }

    /// <summary>Ids of rows that a pass has not seen.</summary>
    /// <param name="pass">The pass.</param>
    /// <param name="most">How many at most.</param>
    public IReadOnlyList<string> ReadUnseen(SyncPass pass, int most)
    {
        var ids = new List<string>();
        unseen.With(pass.Scope.Owner, StoreTime.Text(pass.At), (long)most);
        while (unseen.Step()) ids.Add(unseen.Text(0)!);
        return ids;
    }

    /// <summary>Marks rows as gone that a pass has not seen.</summary>
    /// <param name="pass">The pass.</param>
    /// <param name="ids">Their ids.</param>
    /// <param name="now">The time that they carry.</param>
    /// <returns>How many were marked.</returns>
    public int MarkGone(SyncPass pass, IReadOnlyList<string> ids, DateTimeOffset now)
    {
        var gone = 0;
        var at = StoreTime.Text(now);
        var passAt = StoreTime.Text(pass.At);
        foreach (var id in ids)
        {
            markGone.With(pass.Scope.Owner, id, passAt, at);
            if (!markGone.Step()) continue;
            var profileId = markGone.Text(0)!;
            markGone.Reset();
            changes.Write(table.Kind, profileId, id, new FieldChange(ChangeLog.GoneAt, null, at), at);
            gone++;
        }

        return gone;
    }

    private void BindProfile(string profileId)
    {
        insert.Bind(1, profileId);
        update.Bind(1, profileId);
        touch.Bind(1, profileId);
    }

    private bool Touch(in EntityRow row)
    {
        touch.Bind(2, row.Id);
        touch.Bind(3, row.Body.Span);
        return touch.Run() > 0;
    }

    private bool Insert(in EntityRow row)
    {
        insert.Bind(2, row.Id);
        insert.Bind(3, row.Body.Span);
        insertColumns.Bind(row.Entity);
        return insert.Run() > 0;
    }

    private PageOutcome InsertOrUpdate(in EntityRow row, string seenAt, string now)
    {
        if (!select.With(row.ProfileId, row.Id).Step())
        {
            Insert(row);
            return New;
        }

        var before = new StoredRow(select);
        var isSame = before.GoneAt is null && select.Utf8(0).SequenceEqual(row.Body.Span);
        var entityBefore = isSame ? null : StoredEntity.Read(table.Kind, select.Utf8(0), row.ProfileId);
        select.Reset();

        // It came earlier in this pass, or another process was quicker.
        if (entityBefore is null) return default;
        var differences = RowDiff.Between(table.Kind, entityBefore, row.Entity);
        foreach (var difference in differences) changes.Write(table.Kind, row.ProfileId, row.Id, difference, now);
        if (before.GoneAt is not null)
            changes.Write(table.Kind, row.ProfileId, row.Id, new FieldChange(ChangeLog.GoneAt, before.GoneAt, null), now);
        var isChange = differences.Count > 0 || before.GoneAt is not null;
        Update(row, isChange ? now : before.ChangedAt);
        return new PageOutcome(string.CompareOrdinal(before.SeenAt, seenAt) < 0 ? 1 : 0, 0, isChange ? 1 : 0, 0);
    }

    private void Update(in EntityRow row, string changedAt)
    {
        var (statement, columns) = row.Entity.Kind?.IsOfExport == true ? (updateOfExport!, exportColumns!) : (update, updateColumns);
        statement.Bind(2, row.Id);
        statement.Bind(3, row.Body.Span);
        statement.Bind(5, changedAt);
        columns.Bind(row.Entity);
        statement.Run();
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct EntityRow(AdsEntity Entity, string ProfileId, string Id, ReadOnlyMemory<byte> Body);

    private sealed record StoredRow(string SeenAt, string ChangedAt, string? GoneAt)
    {
        public StoredRow(SqliteStatement select)
            : this(select.Text(1)!, select.Text(2)!, select.Text(3))
        {
        }
    }
}
