using System.Globalization;
using System.Text.Json;

namespace AmazonAds.Entities.Shapes;

/// <summary>A moment that the API writes as milliseconds since 1970, and the models as ISO 8601.</summary>
/// <typeparam name="T">The model.</typeparam>
/// <param name="name">The name in the JSON.</param>
/// <param name="get">Reads the property.</param>
/// <param name="set">Sets the property.</param>
internal sealed class EpochTextMember<T>(string name, Func<T, string?> get, Action<T, string?> set) : Member<T>(name)
    where T : AdsObject
{
    private const string Format = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";
    private const long Greatest = 253_402_300_799_999;

    public override bool Read(ref Utf8JsonReader reader, T item)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            set(item, null);
            return true;
        }

        if (reader.TokenType != JsonTokenType.Number || !reader.TryGetInt64(out var milliseconds) || milliseconds is < 0 or > Greatest) return false;
        set(item, DateTimeOffset.FromUnixTimeMilliseconds(milliseconds).ToString(Format, CultureInfo.InvariantCulture));
        return true;
    }

    public override void Write(Utf8JsonWriter writer, T item)
    {
        if (get(item) is not { } text) return;
        if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment))
            writer.WriteNumber(Utf8Name, moment.ToUnixTimeMilliseconds());
        else
            writer.WriteString(Utf8Name, text);
    }

    public override IEnumerable<ShapeColumn<T>> Columns() => [new(Column, ColumnType.Text, get)];
}
