using System.Runtime.InteropServices;
using AmazonAds.Entities;

namespace AmazonAds.Storage.Sqlite;

/// <summary>Writes the rows of one kind and reads what passes ask of them.</summary>
internal sealed class EntityWriter
{
    private readonly EntityTable table;
    private readonly ChangeLog changes;
    private readonly SqliteStatement insert;
    private readonly SqliteStatement update;
    private readonly SqliteStatement touch;
    private readonly ColumnBinder insertColumns;
    private readonly ColumnBinder updateColumns;
    private readonly SqliteStatement select;
    private readonly SqliteStatement any;
    private readonly SqliteStatement unseen;
    private readonly SqliteStatement markGone;

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
        unseen = database.Statement(table.Unseen);
        insertColumns = new ColumnBinder(insert, EntityTable.FirstColumn, table.Columns);
        updateColumns = new ColumnBinder(update, EntityTable.FirstColumn, table.Columns);
        markGone = database.Statement(table.MarkGone);
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

        insert.Bind(5, changedAt);
        if (table.HasConnection)
        {
            insert.Bind(6, pass.Scope.Owner);
            update.Bind(6, pass.Scope.Owner);
            touch.Bind(6, pass.Scope.Owner);
        }

        long added = 0;
        long changed = 0;
        for (var index = 0; index < page.Entities.Count; index++)
        {
            var entity = page.Entities[index];
            var profileId = table.HasConnection ? entity.ProfileId : pass.Scope.Owner;
            var row = new EntityRow(entity, profileId, table.Kind.IdOf(entity)!, page.Bodies[index]);
            if (table.HasConnection) BindProfile(profileId);
            if (pass.IsFirst ? Insert(row) : !Touch(row) && InsertOrUpdate(row, changedAt, ref changed)) added++;
            else if (pass.IsFirst && !Touch(row)) _ = InsertOrUpdate(row, changedAt, ref changed);
        }

        return new PageOutcome(page.Entities.Count, added, changed, 0);
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

    // True when the row was new.
    private bool InsertOrUpdate(in EntityRow row, string now, ref long changed)
    {
        if (!select.With(row.ProfileId, row.Id).Step()) return Insert(row);
        var before = table.Kind.ReadEntity(select.Utf8(0), row.ProfileId);
        var changedAt = select.Text(1)!;
        var goneAt = select.Text(2);
        select.Reset();
        var differences = RowDiff.Between(table.Kind, before, row.Entity);
        foreach (var difference in differences) changes.Write(table.Kind, row.ProfileId, row.Id, difference, now);
        if (goneAt is not null) changes.Write(table.Kind, row.ProfileId, row.Id, new FieldChange(ChangeLog.GoneAt, goneAt, null), now);
        var isChange = differences.Count > 0 || goneAt is not null;
        if (isChange) changed++;
        update.Bind(2, row.Id);
        update.Bind(3, row.Body.Span);
        update.Bind(5, isChange ? now : changedAt);
        updateColumns.Bind(row.Entity);
        update.Run();
        return false;
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct EntityRow(AdsEntity Entity, string ProfileId, string Id, ReadOnlyMemory<byte> Body);
}
