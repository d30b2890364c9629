using System.Text.Json;

namespace AmazonAds.Entities.Shapes;

/// <summary>A map of texts, such as tags. Its column holds it as JSON text.</summary>
/// <typeparam name="T">The model.</typeparam>
/// <param name="name">The name in the JSON.</param>
/// <param name="get">Reads the property.</param>
/// <param name="set">Sets the property.</param>
internal sealed class TextMapMember<T>(
    string name,
    Func<T, IReadOnlyDictionary<string, string?>?> get,
    Action<T, IReadOnlyDictionary<string, string?>?> set) : Member<T>(name)
    where T : AdsObject
{
    public override bool Read(ref Utf8JsonReader reader, T item)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            set(item, null);
            return true;
        }

        if (reader.TokenType != JsonTokenType.StartObject) return false;
        var ahead = reader;
        var map = new Dictionary<string, string?>(StringComparer.Ordinal);
        while (ahead.Read() && ahead.TokenType == JsonTokenType.PropertyName)
        {
            var key = ahead.GetString()!;
            ahead.Read();
            if (ahead.TokenType is not (JsonTokenType.String or JsonTokenType.Null)) return false;
            map[key] = ahead.GetString();
        }

        reader = ahead;
        set(item, map);
        return true;
    }

    public override void Write(Utf8JsonWriter writer, T item)
    {
        if (get(item) is not { } map) return;
        writer.WritePropertyName(Utf8Name);
        WriteMap(writer, map);
    }

    public override IEnumerable<ShapeColumn<T>> Columns() =>
        [new(Column, ColumnType.Json, item => get(item) is { } map ? ShapeJson.Write(writer => WriteMap(writer, map)) : null)];

    private static void WriteMap(Utf8JsonWriter writer, IReadOnlyDictionary<string, string?> map)
    {
        writer.WriteStartObject();
        foreach (var (key, value) in map) writer.WriteString(key, value);
        writer.WriteEndObject();
    }
}
