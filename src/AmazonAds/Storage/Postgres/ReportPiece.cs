using System.Globalization;
using AmazonAds.Entities.Shapes;
using AmazonAds.Reports;

namespace AmazonAds.Storage.Postgres;

/// <summary>Some rows of a report that bring the same columns, with their values read.</summary>
internal sealed class ReportPiece
{
    private readonly string[] keys;
    private readonly List<(string ProfileId, DateOnly Day, string[] Keys, object?[] Values)> rows = [];

    /// <param name="columns">The columns that its rows bring, as Amazon names them.</param>
    /// <param name="keys">What tells rows of a day apart.</param>
    public ReportPiece(IReadOnlyList<string> columns, string[] keys)
    {
        this.keys = keys;
        Others =
        [
            .. columns.Where(column => column != ReportColumns.Date && !keys.Contains(column, StringComparer.Ordinal) && !PostgresReportTable.Fixed.Contains(SnakeCase.Of(column)))
                .DistinctBy(SnakeCase.Of, StringComparer.Ordinal),
        ];
        Types = new ReportColumnType[Others.Length];
    }

    /// <summary>The columns beside the keys.</summary>
    public string[] Others { get; }

    /// <summary>What the values of <see cref="Others"/> need.</summary>
    public ReportColumnType[] Types { get; }

    /// <summary>The rows: profile, day, keys, and the values of <see cref="Others"/>.</summary>
    public IReadOnlyList<(string ProfileId, DateOnly Day, string[] Keys, object?[] Values)> Rows => rows;

    /// <summary>Adds a row.</summary>
    /// <param name="row">The row.</param>
    /// <exception cref="ArgumentException">It has no day.</exception>
    public void Add(ReportRow row)
    {
        if (!DateOnly.TryParse(row.GetText(ReportColumns.Date), CultureInfo.InvariantCulture, out var day))
            throw new ArgumentException("A row of a report without its day cannot be kept.", nameof(row));
        var values = new object?[Others.Length];
        for (var place = 0; place < values.Length; place++)
        {
            // A number beyond all decimals is kept as Amazon wrote it.
            var value = row[Others[place]];
            values[place] = value is double ? row.GetText(Others[place]) : value;
            var type = ReportTypeRule.Of(values[place]);
            if (type > Types[place]) Types[place] = type;
        }

        rows.Add((row.ProfileId, day, [.. keys.Select(key => row.GetText(key) ?? string.Empty)], values));
    }
}
