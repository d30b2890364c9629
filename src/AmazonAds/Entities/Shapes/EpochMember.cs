using System.Globalization;
using System.Text.Json;

namespace AmazonAds.Entities.Shapes;

/// <summary>A moment that is written as milliseconds since 1970.</summary>
/// <typeparam name="T">The model.</typeparam>
/// <param name="name">The name in the JSON.</param>
/// <param name="get">Reads the property.</param>
/// <param name="set">Sets the property.</param>
internal sealed class EpochMember<T>(string name, Func<T, DateTimeOffset?> get, Action<T, DateTimeOffset?> set) : Member<T>(name)
    where T : AdsObject
{
    private static readonly long Earliest = DateTimeOffset.MinValue.ToUnixTimeMilliseconds();
    private static readonly long Latest = DateTimeOffset.MaxValue.ToUnixTimeMilliseconds();

    public override bool Read(ref Utf8JsonReader reader, T item)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Number when reader.TryGetInt64(out var number) && number >= Earliest && number <= Latest:
                set(item, DateTimeOffset.FromUnixTimeMilliseconds(number));
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
        if (get(item) is { } moment) writer.WriteNumber(Utf8Name, moment.ToUnixTimeMilliseconds());
    }

    public override IEnumerable<ShapeColumn<T>> Columns() =>
        [new(Column, ColumnType.Text, item => get(item)?.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture))];
}
