using System.Text;
using System.Text.Json;

namespace AmazonAds.Entities.Shapes;

/// <summary>One member of a JSON object and the property that holds it.</summary>
/// <typeparam name="T">The model.</typeparam>
internal abstract class Member<T>
    where T : AdsObject
{
    protected Member(string name)
    {
        Name = name;
        Utf8Name = Encoding.UTF8.GetBytes(name);
    }

    /// <summary>The name in the JSON.</summary>
    public string Name { get; }

    /// <summary>
    /// The name of its column, or what the columns of a nested object begin with. Default: the name in snake case. A product
    /// that spells a member in its own way gives it the column that other products have.
    /// </summary>
    public string Column
    {
        get => field ?? SnakeCase.Of(Name);
        init;
    }

    /// <summary>The name in the JSON, in UTF-8.</summary>
    public byte[] Utf8Name { get; }

    /// <summary>
    /// Reads the value that the reader stands on. False when it is of another type than the property: then the reader
    /// has not moved and the value is kept as it is.
    /// </summary>
    /// <param name="reader">On the first token of the value.</param>
    /// <param name="item">What is filled.</param>
    public abstract bool Read(ref Utf8JsonReader reader, T item);

    /// <summary>Writes name and value, unless the property is null.</summary>
    /// <param name="writer">Inside an object.</param>
    /// <param name="item">What is written.</param>
    public abstract void Write(Utf8JsonWriter writer, T item);

    /// <summary>Whether <see cref="End"/> has anything to do. Default: no.</summary>
    public virtual bool HasEnd => false;

    /// <summary>Told when all members of an object are read.</summary>
    /// <param name="item">What was filled.</param>
    public virtual void End(T item)
    {
    }

    /// <summary>The table columns that hold this member.</summary>
    public abstract IEnumerable<ShapeColumn<T>> Columns();

    /// <summary>Adds what this member holds and no column does, as JSON text under the name a column would have.</summary>
    /// <param name="item">What is read.</param>
    /// <param name="prefix">What comes before the names.</param>
    /// <param name="into">What is filled.</param>
    public virtual void ReadUnheld(T item, string prefix, Dictionary<string, string> into)
    {
    }
}
