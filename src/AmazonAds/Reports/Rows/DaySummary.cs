using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace AmazonAds.Reports;

/// <summary>
/// Adds up the days of a longer range to one row for each thing. It holds as many rows as its result has. Amounts are
/// sums; quotients are computed from sums; names and settings are those of the latest day.
/// </summary>
/// <param name="columns">Which columns there are and how days belong together.</param>
/// <param name="range">The whole range.</param>
internal sealed class DaySummary(SummaryColumns columns, DateRange range)
{
    private readonly Dictionary<string, Sum> sums = new(StringComparer.Ordinal);
    private readonly string[] additive =
        [.. columns.Needed.Where(column => ReportColumns.RoleOf(column) == ReportColumnRole.Additive)];

    /// <summary>Takes a day's row in.</summary>
    /// <param name="row">The row.</param>
    public void Add(ReportRow row)
    {
        var key = string.Join('\u001f', columns.Keys.Select(row.GetText).Prepend(row.ProfileId));
        if (!sums.TryGetValue(key, out var sum)) sums.Add(key, sum = new Sum(row, additive.Length));
        for (var place = 0; place < additive.Length; place++)
        {
            if (row.GetNumber(additive[place]) is { } number) sum.Numbers[place] = (sum.Numbers[place] ?? 0) + number;
        }

        if (string.CompareOrdinal(row.GetText(ReportColumns.Date), sum.Latest.GetText(ReportColumns.Date)) > 0) sum.Latest = row;
    }

    /// <summary>The rows of the summary, in the order in which their things first came.</summary>
    public IEnumerable<ReportRow> Rows()
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        foreach (var sum in sums.Values)
        {
            buffer.ResetWrittenCount();
            Write(sum, buffer);
            yield return ReportRowReader.Parse(sum.Latest.ProfileId, buffer.WrittenSpan);
        }
    }

    private void Write(Sum sum, IBufferWriter<byte> buffer)
    {
        using var writer = new Utf8JsonWriter(buffer);
        writer.WriteStartObject();
        foreach (var column in columns.Result)
        {
            writer.WritePropertyName(column);
            switch (ReportColumns.RoleOf(column))
            {
                case ReportColumnRole.Time:
                    writer.WriteStringValue(ReportJson.Date(column == ReportColumns.EndDate ? range.End : range.Start));
                    break;
                case ReportColumnRole.Additive:
                    Write(writer, Total(sum, column));
                    break;
                case ReportColumnRole.Quotient:
                    var quotient = ReportColumns.QuotientOf(column)!;
                    Write(writer, Total(sum, quotient.Under) is { } under && under != 0 ? Total(sum, quotient.Over) / under : null);
                    break;
                default:
                    Write(writer, sum.Latest[column]);
                    break;
            }
        }

        writer.WriteEndObject();
    }

    private decimal? Total(Sum sum, string column) => Array.IndexOf(additive, column) is >= 0 and var place ? sum.Numbers[place] : null;

    private static void Write(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case bool flag:
                writer.WriteBooleanValue(flag);
                break;
            case long or decimal or double:
                writer.WriteRawValue(Convert.ToString(value, CultureInfo.InvariantCulture)!);
                break;
            default:
                writer.WriteStringValue((string)value);
                break;
        }
    }

    /// <summary>What has come together of one thing.</summary>
    private sealed class Sum(ReportRow first, int numbers)
    {
        public decimal?[] Numbers { get; } = new decimal?[numbers];

        public ReportRow Latest { get; set; } = first;
    }
}
