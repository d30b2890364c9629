using System.Text.Json;

namespace AmazonAds.Entities.Shapes;

/// <summary>Text that the API spells differently than the models.</summary>
/// <typeparam name="T">The model.</typeparam>
/// <param name="name">The name in the JSON.</param>
/// <param name="spelling">The API's spelling.</param>
/// <param name="get">Reads the property.</param>
/// <param name="set">Sets the property.</param>
internal sealed class SpelledMember<T>(string name, Spelling spelling, Func<T, string?> get, Action<T, string?> set) : Member<T>(name)
    where T : AdsObject
{
    public override bool Read(ref Utf8JsonReader reader, T item)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                set(item, spelling.Read(ref reader));
                return true;
            case JsonTokenType.Null:
                set(item, null);
                return true;
            default:
                return false;
        }
    }

    public override void Write(Utf8JsonWriter writer, T item)
    {
        if (get(item) is { } text) writer.WriteString(Utf8Name, spelling.ToJson(text));
    }

    public override IEnumerable<ShapeColumn<T>> Columns() => [new(Column, ColumnType.Text, get)];
}
