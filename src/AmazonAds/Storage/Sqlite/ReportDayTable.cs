using System.Globalization;
using AmazonAds.Reports;

namespace AmazonAds.Storage.Sqlite;

/// <summary>When each day of a profile was fetched whole: one row for each profile, type, grouping and day.</summary>
internal static class ReportDayTable
{
    private const string Table = """
        CREATE TABLE IF NOT EXISTS report_day (
            profile_id TEXT NOT NULL, type TEXT NOT NULL, group_by TEXT NOT NULL, date TEXT NOT NULL, fetched_at TEXT NOT NULL,
            PRIMARY KEY (profile_id, type, group_by, date)) WITHOUT ROWID;
        """;

    public static IReadOnlyDictionary<DateOnly, DateTimeOffset> Read(SqliteDatabase database, ReportType type, IReadOnlyList<string> groupBy, string profileId)
    {
        database.Execute(Table);
        var days = new Dictionary<DateOnly, DateTimeOffset>();
        var rows = database.Statement("SELECT date, fetched_at FROM report_day WHERE profile_id = ?1 AND type = ?2 AND group_by = ?3")
            .With(profileId, type.Name, ReportRowTable.Grouping(groupBy));
        while (rows.Step()) days[DateOnly.Parse(rows.Text(0)!, CultureInfo.InvariantCulture)] = StoreTime.Parse(rows.Text(1)!);
        return days;
    }

    public static void Note(SqliteDatabase database, ReportType type, IReadOnlyList<string> groupBy, WholeDays whole)
    {
        database.Execute(Table);
        var insert = database.Statement("INSERT OR REPLACE INTO report_day (profile_id, type, group_by, date, fetched_at) VALUES (?1, ?2, ?3, ?4, ?5)");
        for (var number = whole.Days.Start.DayNumber; number <= whole.Days.End.DayNumber; number++)
        {
            insert.With(
                whole.ProfileId, type.Name, ReportRowTable.Grouping(groupBy), ReportJson.Date(DateOnly.FromDayNumber(number)), StoreTime.Text(whole.FetchedAt)).Run();
        }
    }
}
