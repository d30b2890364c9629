using System.Text.Json;

namespace AmazonAds.Entities.Shapes;

/// <summary>
/// How a model stands in JSON and in a table: its members in the order in which the API usually writes them. One list
/// serves reading, writing and the store.
/// </summary>
/// <typeparam name="T">The model.</typeparam>
internal sealed class Shape<T>
    where T : AdsObject, new()
{
    private readonly Member<T>[] members;
    private readonly Member<T>[] withEnd;

    /// <summary>A shape.</summary>
    /// <param name="members">The members.</param>
    public Shape(params Member<T>[] members)
    {
        this.members = members;
        withEnd = [.. members.Where(member => member.HasEnd)];
        Columns = [.. members.SelectMany(member => member.Columns())];
    }

    /// <summary>What is done with a row when all its members are read; null for nothing.</summary>
    public Action<T>? Completed { get; init; }

    /// <summary>The columns of all members, in order.</summary>
    public IReadOnlyList<ShapeColumn<T>> Columns { get; }

    /// <summary>Reads an object without loss: what no member takes is kept in the rest.</summary>
    /// <param name="reader">On the start of the object; afterwards on its end.</param>
    /// <exception cref="JsonException">The JSON is broken.</exception>
    public T Read(ref Utf8JsonReader reader)
    {
        var item = new T();
        var expected = 0;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var index = Find(ref reader, expected);
            if (index < 0)
            {
                KeepUnread(ref reader, item, reader.GetString()!);
                continue;
            }

            expected = index + 1;
            reader.Read();
            if (!members[index].Read(ref reader, item)) KeepValue(ref reader, item, members[index].Name);
        }

        foreach (var member in withEnd) member.End(item);
        Completed?.Invoke(item);
        item.MarkRead();
        return item;
    }

    /// <summary>Writes an object with its rest.</summary>
    /// <param name="writer">Where a value is expected.</param>
    /// <param name="item">What is written.</param>
    public void Write(Utf8JsonWriter writer, T item)
    {
        writer.WriteStartObject();
        foreach (var member in members) member.Write(writer, item);
        if (item.Rest is { } rest)
        {
            foreach (var (name, value) in rest)
            {
                writer.WritePropertyName(name);
                value.WriteTo(writer);
            }
        }

        writer.WriteEndObject();
    }

    /// <summary>Adds what no column holds, as JSON text under the name a column would have.</summary>
    /// <param name="item">What is read.</param>
    /// <param name="prefix">What comes before the names.</param>
    /// <param name="into">What is filled.</param>
    public void ReadUnheld(T item, string prefix, Dictionary<string, string> into)
    {
        foreach (var member in members) member.ReadUnheld(item, prefix, into);
        if (item.Rest is not { } rest) return;
        foreach (var (name, value) in rest) into[prefix + SnakeCase.Of(name)] = value.GetRawText();
    }

    private static void KeepUnread(ref Utf8JsonReader reader, T item, string name)
    {
        reader.Read();
        KeepValue(ref reader, item, name);
    }

    private static void KeepValue(ref Utf8JsonReader reader, T item, string name) =>
        (item.Rest ??= new Dictionary<string, JsonElement>(StringComparer.Ordinal))[name] = JsonElement.ParseValue(ref reader);

    // Rows of one list have their members in one order: the next one expected is nearly always the one that comes.
    private int Find(ref Utf8JsonReader reader, int expected)
    {
        for (var step = 0; step < members.Length; step++)
        {
            var index = expected + step;
            if (index >= members.Length) index -= members.Length;
            if (reader.ValueTextEquals(members[index].Utf8Name)) return index;
        }

        return -1;
    }
}
