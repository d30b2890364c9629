using System.Globalization;
using System.Text.Json;

namespace AmazonAds.Entities.Shapes;

/// <summary>An exact number: money or a percentage; also where it is written as a string.</summary>
/// <typeparam name="T">The model.</typeparam>
/// <param name="name">The name in the JSON.</param>
/// <param name="get">Reads the property.</param>
/// <param name="set">Sets the property.</param>
internal sealed class MoneyMember<T>(string name, Func<T, decimal?> get, Action<T, decimal?> set) : Member<T>(name)
    where T : AdsObject
{
    public override bool Read(ref Utf8JsonReader reader, T item)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Number when reader.TryGetDecimal(out var amount):
                set(item, amount);
                return true;
            case JsonTokenType.String when decimal.TryParse(
                reader.GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var amount):
                set(item, amount);
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
        if (get(item) is { } amount) writer.WriteNumber(Utf8Name, amount);
    }

    public override IEnumerable<ShapeColumn<T>> Columns() =>
        [new(Column, ColumnType.Money, item => get(item))];
}
