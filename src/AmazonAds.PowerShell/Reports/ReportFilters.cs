using System.Collections;
using System.Globalization;
using AmazonAds.PowerShell.Binding;
using AmazonAds.Reports;

namespace AmazonAds.PowerShell.Reports;

/// <summary>Reads filters: fields and their values, one or many.</summary>
internal static class ReportFilters
{
    /// <summary>The filters of a table.</summary>
    /// <param name="fields">Fields and values; null for none.</param>
    public static IReadOnlyList<ReportFilter> Of(IDictionary? fields) => fields is null
        ? []
        : [.. fields.Keys.Cast<object>().Select(field => new ReportFilter(field.ToString()!, Values(PlainValue.Of(fields[field]))))];

    private static IReadOnlyList<string> Values(object? value) => value is IEnumerable many and not string
        ? [.. many.Cast<object?>().Select(Text)]
        : [Text(value)];

    private static string Text(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? string.Empty;
}
