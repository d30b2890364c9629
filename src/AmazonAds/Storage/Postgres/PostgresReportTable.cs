using AmazonAds.Entities.Shapes;
using AmazonAds.Reports;
using Npgsql;

namespace AmazonAds.Storage.Postgres;

/// <summary>
/// The table of a type of report, one for all its groupings, keyed by profile, day, grouping and whatever tells rows of a day apart.
/// Columns are added as rows bring them, and widened when a value does not fit.
/// </summary>
internal sealed class PostgresReportTable
{
    // Processes that change the tables of reports at once take turns.
    private const long Turn = 0x416D617A41647303;

    public PostgresReportTable(ReportType type)
    {
        Keys = [.. type.Groupings.SelectMany(grouping => grouping.Keys).Distinct(StringComparer.Ordinal)];
        PlainName = "report_" + SnakeCase.Of(type.Name);
    }

    /// <summary>The columns that every such table has, in their order.</summary>
    public static string[] Fixed { get; } = ["profile_id", "date", "group_by", "updated_at"];

    /// <summary>What tells rows of a day apart, as Amazon names it.</summary>
    public string[] Keys { get; }

    /// <summary>The table's name in SQL.</summary>
    public string Name => PostgresTable.Quoted(PlainName);

    private string PlainName { get; }

    /// <summary>A column's name in SQL.</summary>
    /// <param name="column">Its name at Amazon.</param>
    public static string NameOf(string column) => "\"" + SnakeCase.Of(column).Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";

    /// <summary>Sees to it that the table is there and takes what some rows bring.</summary>
    /// <param name="connection">The connection, in a transaction.</param>
    /// <param name="piece">The rows.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The types of the rows' other columns.</returns>
    public async Task<ReportColumnType[]> PrepareAsync(NpgsqlConnection connection, ReportPiece? piece, CancellationToken cancellationToken)
    {
        var present = await PresentAsync(connection, cancellationToken).ConfigureAwait(false);
        if (present.Count == 0 || (piece is not null && Lacks(present, piece)))
        {
            await connection.DoAsync("SELECT pg_advisory_xact_lock($1)", cancellationToken, Turn).ConfigureAwait(false);
            present = await PresentAsync(connection, cancellationToken).ConfigureAwait(false);
            if (present.Count == 0) await connection.DoAsync(Create(), cancellationToken).ConfigureAwait(false);
            if (piece is not null && Alterations(present, piece) is { Count: > 0 } alterations)
                await connection.DoAsync($"ALTER TABLE {Name} {string.Join(", ", alterations)}", cancellationToken).ConfigureAwait(false);
            present = await PresentAsync(connection, cancellationToken).ConfigureAwait(false);
        }

        return [.. (piece?.Others ?? []).Select(column => present[SnakeCase.Of(column)])];
    }

    private string Create() =>
        $"CREATE TABLE {Name} (profile_id text NOT NULL, date date NOT NULL, group_by text NOT NULL, updated_at timestamptz NOT NULL, "
        + string.Concat(Keys.Select(key => $"{NameOf(key)} text NOT NULL DEFAULT '', "))
        + $"PRIMARY KEY (profile_id, date, group_by{string.Concat(Keys.Select(key => ", " + NameOf(key)))}))";

    private async Task<Dictionary<string, ReportColumnType>> PresentAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var columns = await connection.ListAsync(
            "SELECT attname, format_type(atttypid, NULL) FROM pg_attribute WHERE attrelid = to_regclass($1) AND attnum > 0 AND NOT attisdropped",
            row => KeyValuePair.Create(row.GetString(0), ReportTypeRule.Parse(row.GetString(1))), cancellationToken, Name).ConfigureAwait(false);
        return new Dictionary<string, ReportColumnType>(columns, StringComparer.Ordinal);
    }

    private static bool Lacks(Dictionary<string, ReportColumnType> present, ReportPiece piece) => Alterations(present, piece).Count > 0;

    private static List<string> Alterations(Dictionary<string, ReportColumnType> present, ReportPiece piece)
    {
        var alterations = new List<string>();
        for (var place = 0; place < piece.Others.Length; place++)
        {
            var column = piece.Others[place];
            if (!present.TryGetValue(SnakeCase.Of(column), out var type))
                alterations.Add($"ADD COLUMN {NameOf(column)} {ReportTypeRule.NameOf(ReportTypeRule.ForNew(column, piece.Types[place]))}");
            else if (piece.Types[place] > type)
                alterations.Add($"ALTER COLUMN {NameOf(column)} TYPE {ReportTypeRule.NameOf(piece.Types[place])}");
        }

        return alterations;
    }
}
