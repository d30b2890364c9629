using System.Text.Json;

namespace AmazonAds.Entities.Shapes;

/// <summary>A list of nested objects. Its column holds it as JSON text.</summary>
/// <typeparam name="T">The model.</typeparam>
/// <typeparam name="TChild">The model of an element.</typeparam>
/// <param name="name">The name in the JSON.</param>
/// <param name="shape">An element's shape.</param>
/// <param name="get">Reads the property.</param>
/// <param name="set">Sets the property.</param>
internal sealed class ListMember<T, TChild>(
    string name, Shape<TChild> shape, Func<T, IReadOnlyList<TChild>?> get, Action<T, IReadOnlyList<TChild>?> set) : Member<T>(name)
    where T : AdsObject
    where TChild : AdsObject, new()
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
        var list = new List<TChild>();
        while (ahead.Read() && ahead.TokenType != JsonTokenType.EndArray)
        {
            if (ahead.TokenType != JsonTokenType.StartObject) return false;
            list.Add(shape.Read(ref ahead));
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

    private void WriteList(Utf8JsonWriter writer, IReadOnlyList<TChild> list)
    {
        writer.WriteStartArray();
        foreach (var child in list) shape.Write(writer, child);
        writer.WriteEndArray();
    }
}
