using System.Text.Json;

namespace AmazonAds.Entities.Shapes;

/// <summary>A member that not every list of a kind gives: it has no column, so that its absence is taken for no change.</summary>
/// <typeparam name="T">The model.</typeparam>
/// <param name="inner">The member.</param>
internal sealed class QuietMember<T>(Member<T> inner) : Member<T>(inner.Name)
    where T : AdsObject
{
    public override bool Read(ref Utf8JsonReader reader, T item) => inner.Read(ref reader, item);

    public override void Write(Utf8JsonWriter writer, T item) => inner.Write(writer, item);

    public override IEnumerable<ShapeColumn<T>> Columns() => [];
}
