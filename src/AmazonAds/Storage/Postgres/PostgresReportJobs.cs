using AmazonAds.Reports;
using Npgsql;

namespace AmazonAds.Storage.Postgres;

/// <summary>The reports that were asked for, by whichever process, and when each day was fetched whole.</summary>
internal static class PostgresReportJobs
{
    /// <summary>The tables, made where they are not there yet.</summary>
    public const string Tables = """
        CREATE TABLE IF NOT EXISTS report_job (
            endpoint text NOT NULL, profile_id text NOT NULL, hash text NOT NULL, report_id text NOT NULL, type text NOT NULL,
            start_date date NOT NULL, end_date date NOT NULL, status text NOT NULL, connection text, asked_at timestamptz NOT NULL,
            PRIMARY KEY (endpoint, profile_id, hash));
        CREATE TABLE IF NOT EXISTS report_day (
            profile_id text NOT NULL, type text NOT NULL, group_by text NOT NULL, date date NOT NULL, fetched_at timestamptz NOT NULL,
            PRIMARY KEY (profile_id, type, group_by, date));
        """;

    private const string Columns = "endpoint, profile_id, hash, report_id, type, start_date, end_date, status, connection, asked_at";

    public static async Task<RememberedReport?> FindAsync(NpgsqlConnection connection, string endpoint, string profileId, string hash, CancellationToken cancellationToken)
    {
        var found = await connection.ListAsync(
            $"SELECT {Columns} FROM report_job WHERE endpoint = $1 AND profile_id = $2 AND hash = $3", Read, cancellationToken, endpoint, profileId, hash).ConfigureAwait(false);
        return found.Count > 0 ? found[0] : null;
    }

    public static Task<int> RememberAsync(NpgsqlConnection connection, RememberedReport report, CancellationToken cancellationToken) => connection.DoAsync(
        $"INSERT INTO report_job ({Columns}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (endpoint, profile_id, hash) DO UPDATE SET "
        + "report_id = excluded.report_id, type = excluded.type, start_date = excluded.start_date, end_date = excluded.end_date, status = excluded.status, "
        + "connection = excluded.connection, asked_at = excluded.asked_at",
        cancellationToken, report.Endpoint, report.ProfileId, report.Hash, report.ReportId, report.Type, report.Range.Start, report.Range.End, report.Status,
        report.Connection, report.AskedAt);

    public static Task<int> NoteAsync(NpgsqlConnection connection, string profileId, string reportId, string? status, CancellationToken cancellationToken) => status is null
        ? connection.DoAsync("DELETE FROM report_job WHERE profile_id = $1 AND report_id = $2", cancellationToken, profileId, reportId)
        : connection.DoAsync("UPDATE report_job SET status = $3 WHERE profile_id = $1 AND report_id = $2", cancellationToken, profileId, reportId, status);

    public static async Task<IReadOnlyList<RememberedReport>> ReadIncompleteAsync(NpgsqlConnection connection, CancellationToken cancellationToken) => await connection.ListAsync(
        $"SELECT {Columns} FROM report_job WHERE status NOT IN ('{ReportStatus.Completed}', '{ReportStatus.Failed}') ORDER BY asked_at", Read, cancellationToken).ConfigureAwait(false);

    public static async Task<IReadOnlyDictionary<DateOnly, DateTimeOffset>> ReadDaysAsync(
        NpgsqlConnection connection, ReportType type, IReadOnlyList<string> groupBy, string profileId, CancellationToken cancellationToken)
    {
        var days = await connection.ListAsync(
            "SELECT date, fetched_at FROM report_day WHERE profile_id = $1 AND type = $2 AND group_by = $3",
            row => KeyValuePair.Create(row.GetFieldValue<DateOnly>(0), new DateTimeOffset(row.GetDateTime(1), TimeSpan.Zero)),
            cancellationToken, profileId, type.Name, PostgresReportRows.Grouping(groupBy)).ConfigureAwait(false);
        return new Dictionary<DateOnly, DateTimeOffset>(days);
    }

    public static Task<int> NoteDaysAsync(NpgsqlConnection connection, ReportType type, IReadOnlyList<string> groupBy, WholeDays whole, CancellationToken cancellationToken) =>
        connection.DoAsync(
            "INSERT INTO report_day (profile_id, type, group_by, date, fetched_at) SELECT $1, $2, $3, d::date, $6 FROM generate_series($4::timestamp, $5::timestamp, '1 day') d "
            + "ON CONFLICT (profile_id, type, group_by, date) DO UPDATE SET fetched_at = excluded.fetched_at",
            cancellationToken, whole.ProfileId, type.Name, PostgresReportRows.Grouping(groupBy), Midnight(whole.Days.Start), Midnight(whole.Days.End), whole.FetchedAt);

    // Without a time zone, so that no setting of the server moves a day.
    private static DateTime Midnight(DateOnly day) => day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Unspecified);

    private static RememberedReport Read(NpgsqlDataReader row) => new(
        row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4),
        new DateRange(row.GetFieldValue<DateOnly>(5), row.GetFieldValue<DateOnly>(6)), row.GetString(7), row.IsDBNull(8) ? null : row.GetString(8),
        new DateTimeOffset(row.GetDateTime(9), TimeSpan.Zero));
}
