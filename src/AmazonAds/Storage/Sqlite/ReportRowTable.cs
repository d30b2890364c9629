using System.Globalization;
using System.Text;
using AmazonAds.Entities.Shapes;
using AmazonAds.Reports;

namespace AmazonAds.Storage.Sqlite;

/// <summary>
/// The rows of one type of report, one table for all its groupings, keyed by profile, day, grouping and whatever tells
/// rows of a day apart. Counts are whole numbers, amounts exact text. Columns are added as rows bring them.
/// </summary>
internal static class ReportRowTable
{
    private const int Fixed = 4;

    /// <summary>How rows are grouped, as the tables have it.</summary>
    /// <param name="groupBy">The names in any order.</param>
    public static string Grouping(IReadOnlyList<string> groupBy) => string.Join(',', groupBy.Order(StringComparer.Ordinal));

    /// <summary>Writes a report within the transaction that is open.</summary>
    /// <param name="database">The file.</param>
    /// <param name="write">The report.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancellationToken">Ends it with an exception.</param>
    /// <returns>How many rows there were.</returns>
    public static long Write(SqliteDatabase database, ReportWrite write, DateTimeOffset now, CancellationToken cancellationToken)
    {
        string[] keys = [.. write.Type.Groupings.SelectMany(grouping => grouping.Keys).Distinct(StringComparer.Ordinal)];
        var table = Quoted("report_" + SnakeCase.Of(write.Type.Name));
        database.Execute($"CREATE TABLE IF NOT EXISTS {table} (profile_id TEXT NOT NULL, date TEXT NOT NULL, group_by TEXT NOT NULL, updated_at TEXT NOT NULL, "
            + string.Concat(keys.Select(key => $"{Name(key)} TEXT NOT NULL DEFAULT '', "))
            + $"PRIMARY KEY (profile_id, date, group_by{string.Concat(keys.Select(key => ", " + Name(key)))})) WITHOUT ROWID");
        var grouping = Grouping(write.GroupBy);
        var at = StoreTime.Text(now);
        var count = Upsert(database, table, keys, write.Rows, grouping, at, cancellationToken);
        if (write.Whole is not { } whole) return count;
        // What Amazon has taken out of these days is not among the rows just written.
        database.Statement($"DELETE FROM {table} WHERE profile_id = ?1 AND date BETWEEN ?2 AND ?3 AND group_by = ?4 AND updated_at <> ?5")
            .With(whole.ProfileId, ReportJson.Date(whole.Days.Start), ReportJson.Date(whole.Days.End), grouping, at).Run();
        ReportDayTable.Note(database, write.Type, write.GroupBy, whole);
        return count;
    }

    private static long Upsert(
        SqliteDatabase database, string table, string[] keys, IEnumerable<ReportRow> rows, string grouping, string at, CancellationToken cancellationToken)
    {
        var count = 0L;
        IReadOnlyList<string>? columns = null;
        string[] others = [];
        SqliteStatement? upsert = null;
        foreach (var row in rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (columns is null || !ReferenceEquals(columns, row.Columns))
            {
                columns = row.Columns;
                others = Others(columns, keys);
                upsert = Upsert(database, table, keys, others);
            }

            Bind(upsert!, row, keys, others, grouping, at);
            upsert!.Run();
            count++;
        }

        return count;
    }

    private static string[] Others(IReadOnlyList<string> columns, string[] keys) =>
        [.. columns.Where(column => column != ReportColumns.Date && !keys.Contains(column, StringComparer.Ordinal)).DistinctBy(SnakeCase.Of, StringComparer.OrdinalIgnoreCase)];

    private static SqliteStatement Upsert(SqliteDatabase database, string table, string[] keys, string[] others)
    {
        var known = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        using (var info = database.Prepare($"SELECT name FROM pragma_table_info({table.Replace('"', '\'')})"))
        {
            while (info.Step()) known.Add(info.Text(0)!);
        }

        foreach (var column in others.Where(column => known.Add(SnakeCase.Of(column)))) database.Execute($"ALTER TABLE {table} ADD COLUMN {Name(column)}");
        var names = keys.Concat(others).Select(Name).ToList();
        var sql = new StringBuilder($"INSERT INTO {table} (profile_id, date, group_by, updated_at")
            .AppendJoin(string.Empty, names.Select(name => ", " + name))
            .Append(") VALUES (")
            .AppendJoin(", ", Enumerable.Range(1, Fixed + names.Count).Select(number => string.Create(CultureInfo.InvariantCulture, $"?{number}")))
            .Append(") ON CONFLICT DO UPDATE SET updated_at = excluded.updated_at")
            .AppendJoin(string.Empty, others.Select(column => $", {Name(column)} = excluded.{Name(column)}"));
        return database.Statement(sql.ToString());
    }

    private static void Bind(SqliteStatement upsert, ReportRow row, string[] keys, string[] others, string grouping, string at)
    {
        upsert.Bind(1, row.ProfileId);
        upsert.Bind(2, row.GetText(ReportColumns.Date) ?? throw new ArgumentException("A row of a report without its day cannot be kept.", nameof(row)));
        upsert.Bind(3, grouping);
        upsert.Bind(4, at);
        var place = Fixed;
        foreach (var key in keys) upsert.Bind(++place, row.GetText(key) ?? string.Empty);
        foreach (var column in others)
        {
            if (row[column] is long whole) upsert.Bind(++place, whole);
            else upsert.Bind(++place, row.GetText(column));
        }
    }

    private static string Name(string column) => Quoted(SnakeCase.Of(column));

    private static string Quoted(string name) => "\"" + name.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
}
