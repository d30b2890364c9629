using System.Text;
using System.Text.Json;

namespace AmazonAds.Entities.Shapes;

/// <summary>Values that occur over and over (states, match types): one string serves all rows.</summary>
internal sealed class KnownText
{
    private readonly (byte[] Utf8, string Text)[] values;

    /// <summary>A list of known values.</summary>
    /// <param name="values">The values, the most frequent first.</param>
    public KnownText(params string[] values) => this.values = [.. values.Select(text => (Encoding.UTF8.GetBytes(text), text))];

    /// <summary>States of Sponsored Products entities.</summary>
    public static KnownText States { get; } = new("ENABLED", "PAUSED", "ARCHIVED", "PROPOSED", "OTHER");

    /// <summary>The shared string of the value that the reader stands on, or null when it is not a known one.</summary>
    /// <param name="reader">On a string token.</param>
    public string? Find(ref Utf8JsonReader reader)
    {
        if (reader.ValueIsEscaped || reader.HasValueSequence) return null;
        var value = reader.ValueSpan;
        foreach (var (utf8, text) in values)
        {
            if (value.SequenceEqual(utf8)) return text;
        }

        return null;
    }
}
