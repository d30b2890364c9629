using System.Text.Json;

namespace AmazonAds.Entities.Shapes;

/// <summary>A member that stands beside the others in the JSON, and in the model in an object of its own.</summary>
/// <typeparam name="T">The model.</typeparam>
/// <typeparam name="TChild">The model of the object.</typeparam>
/// <param name="inner">The member, of the object.</param>
/// <param name="get">Reads the object.</param>
/// <param name="set">Sets the object.</param>
/// <param name="prefix">What the columns' names begin with; null where there are no columns.</param>
internal sealed class InnerMember<T, TChild>(
    Member<TChild> inner, Func<T, TChild?> get, Action<T, TChild> set, string? prefix = null) : Member<T>(inner.Name)
    where T : AdsObject
    where TChild : AdsObject, new()
{
    public override bool HasEnd => true;

    public override bool Read(ref Utf8JsonReader reader, T item)
    {
        var child = get(item) ?? new TChild();
        if (!inner.Read(ref reader, child)) return false;
        set(item, child);
        return true;
    }

    public override void End(T item) => get(item)?.MarkRead();

    public override void Write(Utf8JsonWriter writer, T item)
    {
        if (get(item) is { } child) inner.Write(writer, child);
    }

    public override IEnumerable<ShapeColumn<T>> Columns() => prefix is null
        ? []
        : inner.Columns().Select(column => new ShapeColumn<T>(
            prefix + "_" + column.Name, column.Type, item => get(item) is { } child ? column.Get(child) : null));
}
