using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace AmazonAds.Reports;

/// <summary>
/// One row of a report. It keeps the row's JSON and reads a value when it is asked for, so that a row nobody looks at
/// costs next to nothing.
/// </summary>
public sealed class ReportRow
{
    private readonly ReportLayout layout;
    private readonly byte[] json;
    private readonly int[] bounds;

    internal ReportRow(string profileId, ReportLayout layout, byte[] json, int[] bounds)
    {
        ProfileId = profileId;
        this.layout = layout;
        this.json = json;
        this.bounds = bounds;
    }

    /// <summary>The profile that the row is about.</summary>
    public string ProfileId { get; }

    /// <summary>The columns in the order they came.</summary>
    public IReadOnlyList<string> Columns => layout.Names;

    /// <summary>The row as Amazon wrote it.</summary>
    public ReadOnlyMemory<byte> Json => json;

    /// <summary>A value by its column, in any case; null for a column that the row does not have. See <see cref="GetValue"/>.</summary>
    /// <param name="column">The column.</param>
    public object? this[string column] => layout.PlaceOf(column) is >= 0 and var place ? GetValue(place) : null;

    /// <summary>
    /// A value by its place: text, a whole number as <see cref="long"/>, any other as <see cref="decimal"/>, true or
    /// false, or null. Ids are text. What is neither is its JSON.
    /// </summary>
    /// <param name="place">The place of the column in <see cref="Columns"/>.</param>
    public object? GetValue(int place)
    {
        var raw = Raw(place);
        return raw[0] switch
        {
            (byte)'"' => Text(raw),
            (byte)'n' => null,
            (byte)'t' => true,
            (byte)'f' => false,
            (byte)'{' or (byte)'[' => Encoding.UTF8.GetString(raw),
            _ when layout.AreIds[place] => Encoding.UTF8.GetString(raw),
            _ => Number(raw),
        };
    }

    /// <summary>A value as text, or null. Numbers are as Amazon wrote them.</summary>
    /// <param name="column">The column.</param>
    public string? GetText(string column)
    {
        if (layout.PlaceOf(column) is not (>= 0 and var place)) return null;
        var raw = Raw(place);
        return raw[0] switch
        {
            (byte)'"' => Text(raw),
            (byte)'n' => null,
            _ => Encoding.UTF8.GetString(raw),
        };
    }

    /// <summary>A value as a number, or null where it is none.</summary>
    /// <param name="column">The column.</param>
    public decimal? GetNumber(string column) => this[column] switch
    {
        long whole => whole,
        decimal number => number,
        string text when decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number,
        _ => null,
    };

    private ReadOnlySpan<byte> Raw(int place) => json.AsSpan(bounds[2 * place], bounds[(2 * place) + 1]);

    private static string Text(ReadOnlySpan<byte> raw)
    {
        if (!raw.Contains((byte)'\\')) return Encoding.UTF8.GetString(raw[1..^1]);
        var reader = new Utf8JsonReader(raw);
        reader.Read();
        return reader.GetString()!;
    }

    private static object Number(ReadOnlySpan<byte> raw)
    {
        if (Utf8Parser.TryParse(raw, out long whole, out var read) && read == raw.Length) return whole;
        return decimal.TryParse(raw, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : double.Parse(raw, NumberStyles.Float, CultureInfo.InvariantCulture);
    }
}
