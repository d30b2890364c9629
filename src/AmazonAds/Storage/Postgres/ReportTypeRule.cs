using AmazonAds.Reports;

namespace AmazonAds.Storage.Postgres;

/// <summary>
/// Of which type a report's column is. Amazon's document names none, so values tell; what is known of columns only keeps an amount
/// that happens to be whole from beginning as a count. A decision on data alone.
/// </summary>
internal static class ReportTypeRule
{
    private static readonly string[] Amounts = ["cost", "sales", "spend", "amount", "budget", "bid", "rate", "share", "percentage", "roas", "acos", "ecp", "average"];

    /// <summary>The least type that holds a value.</summary>
    /// <param name="value">A value of a row.</param>
    public static ReportColumnType Of(object? value) => value switch
    {
        null => ReportColumnType.None,
        long => ReportColumnType.Count,
        decimal => ReportColumnType.Amount,
        _ => ReportColumnType.Text,
    };

    /// <summary>The type that a column begins with.</summary>
    /// <param name="column">The column's name at Amazon.</param>
    /// <param name="seen">What its values need.</param>
    public static ReportColumnType ForNew(string column, ReportColumnType seen)
    {
        if (seen == ReportColumnType.Text) return seen;
        if (ReportColumns.IsId(column)) return ReportColumnType.Text;
        if (seen == ReportColumnType.None)
        {
            // Nothing but empty values tells nothing: what is measured is a number.
            return ReportColumns.RoleOf(column) is ReportColumnRole.Additive or ReportColumnRole.Quotient or ReportColumnRole.NotAdditive
                ? ReportColumnType.Amount
                : ReportColumnType.Text;
        }

        return seen == ReportColumnType.Count && Array.Exists(Amounts, word => column.Contains(word, StringComparison.OrdinalIgnoreCase)) ? ReportColumnType.Amount : seen;
    }

    /// <summary>The type's name in the database.</summary>
    /// <param name="type">The type.</param>
    public static string NameOf(ReportColumnType type) => type switch
    {
        ReportColumnType.Count => "bigint",
        ReportColumnType.Amount => "numeric",
        _ => "text",
    };

    /// <summary>The type of a column that is there.</summary>
    /// <param name="name">Its name in the database.</param>
    public static ReportColumnType Parse(string name) => name switch
    {
        "bigint" => ReportColumnType.Count,
        "numeric" => ReportColumnType.Amount,
        _ => ReportColumnType.Text,
    };
}
