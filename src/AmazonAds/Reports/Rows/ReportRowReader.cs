using System.Text.Json;

namespace AmazonAds.Reports;

/// <summary>Finds the rows of a report in its JSON as bytes come in; decides nothing about where they come from.</summary>
internal sealed class ReportRowReader(string profileId)
{
    private JsonReaderState state;
    private ReportLayout? layout;
    private List<int> bounds = [];
    private bool opened;

    /// <summary>Whether the array has ended: the report is whole.</summary>
    public bool IsWhole { get; private set; }

    /// <summary>Reads the whole rows that some bytes hold.</summary>
    /// <param name="json">The bytes that follow on those consumed before.</param>
    /// <param name="rows">Where rows go.</param>
    /// <returns>How many bytes were consumed; the others begin a row whose end is still to come.</returns>
    /// <exception cref="JsonException">It is not an array of objects.</exception>
    public int Read(ReadOnlySpan<byte> json, List<ReportRow> rows)
    {
        var reader = new Utf8JsonReader(json, isFinalBlock: false, state);
        while (!IsWhole)
        {
            var consumed = (int)reader.BytesConsumed;
            var before = reader.CurrentState;
            if (!reader.Read()) return Stop(before, consumed);
            switch (reader.TokenType)
            {
                case JsonTokenType.StartArray when !opened:
                    opened = true;
                    break;
                case JsonTokenType.EndArray:
                    IsWhole = true;
                    break;
                case JsonTokenType.StartObject when opened:
                    if (ReadRow(ref reader, json) is not { } row) return Stop(before, consumed);
                    rows.Add(row);
                    break;
                default:
                    throw new JsonException("The file is not an array of objects.");
            }
        }

        return json.Length;
    }

    /// <summary>Makes one row of an object's JSON.</summary>
    /// <param name="profileId">The profile.</param>
    /// <param name="json">The object.</param>
    public static ReportRow Parse(string profileId, ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        return new ReportRowReader(profileId).ReadRow(ref reader, json) ?? throw new JsonException("The row is cut.");
    }

    private int Stop(JsonReaderState before, int consumed)
    {
        state = before;
        return consumed;
    }

    private ReportRow? ReadRow(ref Utf8JsonReader reader, ReadOnlySpan<byte> json)
    {
        var start = (int)reader.TokenStartIndex;
        bounds.Clear();
        List<string>? names = null;
        for (var place = 0; ; place++)
        {
            if (!reader.Read()) return null;
            if (reader.TokenType == JsonTokenType.EndObject) break;
            if (names is not null) names.Add(reader.GetString()!);
            else if (layout is null || place >= layout.Count || !reader.ValueTextEquals(layout.EncodedName(place)))
                names = [.. (layout?.Names ?? []).Take(place), reader.GetString()!];
            if (!reader.Read()) return null;
            var valueStart = (int)reader.TokenStartIndex;
            if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray && !reader.TrySkip()) return null;
            bounds.Add(valueStart - start);
            bounds.Add((int)reader.BytesConsumed - valueStart);
        }

        var count = bounds.Count / 2;
        if (names is not null || layout is null || count != layout.Count) layout = new ReportLayout(names ?? [.. (layout?.Names ?? []).Take(count)]);
        return new ReportRow(profileId, layout, json[start..(int)reader.BytesConsumed].ToArray(), [.. bounds]);
    }
}
