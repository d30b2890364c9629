using System.Text.Json;

namespace AmazonAds.Entities.Shapes;

/// <summary>A nested object; its columns are joined to this member's name.</summary>
/// <typeparam name="T">The model.</typeparam>
/// <typeparam name="TChild">The model of the nested object.</typeparam>
/// <param name="name">The name in the JSON.</param>
/// <param name="shape">The nested object's shape.</param>
/// <param name="get">Reads the property.</param>
/// <param name="set">Sets the property.</param>
/// <param name="hasColumns">Whether the nested values have columns of their own; otherwise they are in the body only.</param>
internal sealed class ObjectMember<T, TChild>(
    string name, Shape<TChild> shape, Func<T, TChild?> get, Action<T, TChild?> set, bool hasColumns = true) : Member<T>(name)
    where T : AdsObject
    where TChild : AdsObject, new()
{
    public override bool Read(ref Utf8JsonReader reader, T item)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                set(item, shape.Read(ref reader));
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
        if (get(item) is not { } child) return;
        writer.WritePropertyName(Utf8Name);
        shape.Write(writer, child);
    }

    public override IEnumerable<ShapeColumn<T>> Columns() => hasColumns
        ? shape.Columns.Select(column => new ShapeColumn<T>(
            Column + "_" + column.Name, column.Type, item => get(item) is { } child ? column.Get(child) : null))
        : [];

    public override void ReadUnheld(T item, string prefix, Dictionary<string, string> into)
    {
        if (get(item) is not { } child) return;
        var field = prefix + Column;
        if (hasColumns) shape.ReadUnheld(child, field + "_", into);
        else into[field] = ShapeJson.Write(writer => shape.Write(writer, child));
    }
}
