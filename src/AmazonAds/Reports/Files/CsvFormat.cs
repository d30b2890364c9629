using System.Buffers;
using System.Globalization;
using System.Text;

namespace AmazonAds.Reports;

/// <summary>Comma-separated values after RFC 4180. Numbers have a point, whatever the culture.</summary>
/// <param name="columns">The columns, in their order; the profile's id stands before them.</param>
/// <param name="value">The value of a row in a column; null for what the row has under its name.</param>
internal sealed class CsvFormat(IReadOnlyList<string> columns, Func<ReportRow, string, object?>? value = null) : IRowFormat
{
    private static readonly SearchValues<char> Special = SearchValues.Create(",\"\r\n");

    public void WriteHead(IBufferWriter<byte> target) => Line(target, columns.Prepend("profileId"));

    public void Write(ReportRow row, IBufferWriter<byte> target) =>
        Line(target, columns.Select(column => Convert.ToString(value is null ? row[column] : value(row, column), CultureInfo.InvariantCulture)).Prepend(row.ProfileId));

    private static void Line(IBufferWriter<byte> target, IEnumerable<string?> values)
    {
        var first = true;
        foreach (var value in values)
        {
            if (!first) target.Write(","u8);
            first = false;
            if (!string.IsNullOrEmpty(value)) Encoding.UTF8.GetBytes(Quoted(value), target);
        }

        target.Write("\r\n"u8);
    }

    private static string Quoted(string value) =>
        value.AsSpan().ContainsAny(Special) ? "\"" + value.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"" : value;
}
