using System.Globalization;
using System.Text.Json;

namespace AmazonAds.Entities.Shapes;

/// <summary>A whole number: a count, a rank; also where it is written as a string.</summary>
/// <typeparam name="T">The model.</typeparam>
/// <param name="name">The name in the JSON.</param>
/// <param name="get">Reads the property.</param>
/// <param name="set">Sets the property.</param>
internal sealed class WholeMember<T>(string name, Func<T, long?> get, Action<T, long?> set) : Member<T>(name)
    where T : AdsObject
{
    public override bool Read(ref Utf8JsonReader reader, T item)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Number when reader.TryGetInt64(out var count):
                set(item, count);
                return true;
            case JsonTokenType.String when long.TryParse(
                reader.GetString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var count):
                set(item, count);
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
        if (get(item) is { } count) writer.WriteNumber(Utf8Name, count);
    }

    public override IEnumerable<ShapeColumn<T>> Columns() =>
        [new(SnakeCase.Of(Name), ColumnType.Money, item => get(item) is { } count ? (decimal)count : null)];
}
