using AmazonAds.Entities;

namespace AmazonAds.Storage.Sqlite;

/// <summary>Makes a kind's table, or adds the columns that an older version did not know.</summary>
internal static class EntityTableSchema
{
    /// <summary>Makes or completes the table, inside a transaction.</summary>
    /// <param name="database">The file.</param>
    /// <param name="table">The table.</param>
    public static void Prepare(SqliteDatabase database, EntityTable table)
    {
        var present = ColumnsOf(database, table.Kind.Table);
        if (present.Count == 0)
        {
            Create(database, table);
            return;
        }

        var missing = table.Columns.Where(column => !present.Contains(column.Name)).ToList();
        foreach (var column in missing)
            database.Execute($"ALTER TABLE {table.Kind.Table} ADD COLUMN {EntityTable.Quoted(column.Name)} {TypeOf(column.Type)}");
        if (missing.Count > 0) Fill(database, table, missing);
    }

    private static void Create(SqliteDatabase database, EntityTable table)
    {
        var columns = string.Concat(table.Columns.Select(column => $"{EntityTable.Quoted(column.Name)} {TypeOf(column.Type)}, "));
        database.Execute(
            $"CREATE TABLE {table.Kind.Table} (profile_id TEXT NOT NULL, ad_product TEXT NOT NULL, id TEXT NOT NULL, {columns}"
            + "body TEXT NOT NULL, seen_at TEXT NOT NULL, changed_at TEXT NOT NULL, gone_at TEXT"
            + (table.HasConnection ? ", connection TEXT NOT NULL" : string.Empty)
            + ", PRIMARY KEY (profile_id, ad_product, id))");
    }

    // The bodies hold everything: what older versions did not put into columns is put there now, since an unchanged
    // row is never written anew.
    private static void Fill(SqliteDatabase database, EntityTable table, List<EntityColumn> missing)
    {
        using var rows = database.Prepare($"SELECT rowid, profile_id, body FROM {table.Kind.Table} WHERE ad_product = '{table.AdProduct}'");
        using var update = database.Prepare(
            $"UPDATE {table.Kind.Table} SET {string.Join(", ", missing.Select((column, index) => $"{EntityTable.Quoted(column.Name)} = ?{index + 2}"))} WHERE rowid = ?1");
        var binder = new ColumnBinder(update, 2, missing);
        while (rows.Step())
        {
            var entity = StoredEntity.Read(table.Kind, rows.Utf8(2), rows.Text(1)!);
            update.Bind(1, rows.Number(0));
            binder.Bind(entity);
            update.Run();
        }
    }

    private static HashSet<string> ColumnsOf(SqliteDatabase database, string table)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        using var rows = database.Prepare($"SELECT name FROM pragma_table_info('{table}')");
        while (rows.Step()) names.Add(rows.Text(0)!);
        return names;
    }

    private static string TypeOf(ColumnType type) => type == ColumnType.Boolean ? "INTEGER" : "TEXT";
}
