using System.Globalization;
using AmazonAds.Reports;

namespace AmazonAds.Storage.Sqlite;

/// <summary>The reports that were asked for: one row for each endpoint, profile and configuration.</summary>
internal static class ReportJobTable
{
    private const string Columns = "endpoint, profile_id, hash, report_id, type, start_date, end_date, status, connection, asked_at";

    private const string Table = """
        CREATE TABLE IF NOT EXISTS report_job (
            endpoint TEXT NOT NULL, profile_id TEXT NOT NULL, hash TEXT NOT NULL, report_id TEXT NOT NULL, type TEXT NOT NULL,
            start_date TEXT NOT NULL, end_date TEXT NOT NULL, status TEXT NOT NULL, connection TEXT, asked_at TEXT NOT NULL,
            PRIMARY KEY (endpoint, profile_id, hash)) WITHOUT ROWID;
        """;

    public static RememberedReport? Find(SqliteDatabase database, string endpoint, string profileId, string hash)
    {
        database.Execute(Table);
        var row = database.Statement($"SELECT {Columns} FROM report_job WHERE endpoint = ?1 AND profile_id = ?2 AND hash = ?3").With(endpoint, profileId, hash);
        var found = row.Step() ? Read(row) : null;
        row.Reset();
        return found;
    }

    public static void Remember(SqliteDatabase database, RememberedReport report)
    {
        database.Execute(Table);
        database.Statement($"INSERT OR REPLACE INTO report_job ({Columns}) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)").With(
            report.Endpoint, report.ProfileId, report.Hash, report.ReportId, report.Type, ReportJson.Date(report.Range.Start),
            ReportJson.Date(report.Range.End), report.Status, report.Connection, StoreTime.Text(report.AskedAt)).Run();
    }

    public static void Note(SqliteDatabase database, string profileId, string reportId, string? status)
    {
        database.Execute(Table);
        if (status is null) database.Statement("DELETE FROM report_job WHERE profile_id = ?1 AND report_id = ?2").With(profileId, reportId).Run();
        else database.Statement("UPDATE report_job SET status = ?3 WHERE profile_id = ?1 AND report_id = ?2").With(profileId, reportId, status).Run();
    }

    public static IReadOnlyList<RememberedReport> ReadIncomplete(SqliteDatabase database)
    {
        database.Execute(Table);
        var found = new List<RememberedReport>();
        var rows = database.Statement($"SELECT {Columns} FROM report_job WHERE status NOT IN ('{ReportStatus.Completed}', '{ReportStatus.Failed}') ORDER BY asked_at");
        while (rows.Step()) found.Add(Read(rows));
        return found;
    }

    private static RememberedReport Read(SqliteStatement row) => new(
        row.Text(0)!, row.Text(1)!, row.Text(2)!, row.Text(3)!, row.Text(4)!, new DateRange(Day(row.Text(5)!), Day(row.Text(6)!)),
        row.Text(7)!, row.Text(8), StoreTime.Parse(row.Text(9)!));

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
