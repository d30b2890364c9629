using System.Buffers;
using System.Text;
using System.Text.Json;

namespace AmazonAds.Entities.Shapes;

/// <summary>
/// Text, or an id or enum value that is kept as text. Numbers come out as the digits they were written with: an id
/// never goes through a floating point number.
/// </summary>
/// <typeparam name="T">The model.</typeparam>
internal sealed class TextMember<T> : Member<T>
    where T : AdsObject
{
    private readonly Func<T, string?> get;
    private readonly Action<T, string?> set;
    private readonly KnownText? known;

    /// <summary>A text member.</summary>
    /// <param name="name">The name in the JSON.</param>
    /// <param name="get">Reads the property.</param>
    /// <param name="set">Sets the property.</param>
    /// <param name="known">Values that occur over and over, which are then shared; others pass all the same.</param>
    public TextMember(string name, Func<T, string?> get, Action<T, string?> set, KnownText? known = null)
        : base(name)
    {
        this.get = get;
        this.set = set;
        this.known = known;
    }

    public override bool Read(ref Utf8JsonReader reader, T item)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                set(item, known?.Find(ref reader) ?? reader.GetString());
                return true;
            case JsonTokenType.Number:
                set(item, Encoding.UTF8.GetString(reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan));
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
        if (get(item) is { } text) writer.WriteString(Utf8Name, text);
    }

    public override IEnumerable<ShapeColumn<T>> Columns() => [new(Column, ColumnType.Text, get)];
}
