using System.Text.Json;

namespace AmazonAds.Entities.Shapes;

/// <summary>A text that stands in another property, or in another word, than its name says. Read only, like <see cref="FoldedMember{T}"/>.</summary>
/// <typeparam name="T">The model.</typeparam>
/// <param name="name">The name in the JSON.</param>
/// <param name="set">Fills the property; false keeps the text in the rest too, because the property holds less than it.</param>
internal sealed class MappedMember<T>(string name, Func<T, string, bool> set) : Member<T>(name)
    where T : AdsObject
{
    public override bool Read(ref Utf8JsonReader reader, T item) =>
        reader.TokenType == JsonTokenType.String && set(item, reader.GetString()!);

    public override void Write(Utf8JsonWriter writer, T item) =>
        throw new NotSupportedException($"Rows with '{Name}' are read, not written.");

    public override IEnumerable<ShapeColumn<T>> Columns() => [];
}
