using System.Text.Json;

namespace AmazonAds.Entities.Shapes;

/// <summary>A list of texts. Its column holds it as JSON text.</summary>
/// <typeparam name="T">The model.</typeparam>
/// <param name="name">The name in the JSON.</param>
/// <param name="get">Reads the property.</param>
/// <param name="set">Sets the property.</param>
internal sealed class TextListMember<T>(
    string name, Func<T, IReadOnlyList<string>?> get, Action<T, IReadOnlyList<string>?> set) : Member<T>(name)
    where T : AdsObject
{
    public override bool Read(ref Utf8JsonReader reader, T item)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            set(item, null);
            return true;
        }

        if (reader.TokenType != JsonTokenType.StartArray) return false;
        var ahead = reader;
        var list = new List<string>();
        while (ahead.Read() && ahead.TokenType != JsonTokenType.EndArray)
        {
            if (ahead.TokenType != JsonTokenType.String) return false;
            list.Add(ahead.GetString()!);
        }

        reader = ahead;
        set(item, list);
        return true;
    }

    public override void Write(Utf8JsonWriter writer, T item)
    {
        if (get(item) is not { } list) return;
        writer.WritePropertyName(Utf8Name);
        WriteList(writer, list);
    }

    public override IEnumerable<ShapeColumn<T>> Columns() =>
        [new(Column, ColumnType.Json, item => get(item) is { } list ? ShapeJson.Write(writer => WriteList(writer, list)) : null)];

    private static void WriteList(Utf8JsonWriter writer, IReadOnlyList<string> list)
    {
        writer.WriteStartArray();
        foreach (var text in list) writer.WriteStringValue(text);
        writer.WriteEndArray();
    }
}
