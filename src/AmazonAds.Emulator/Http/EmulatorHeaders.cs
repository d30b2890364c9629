using System.Collections;

namespace AmazonAds.Emulator;

/// <summary>Header fields in the order they came; names compare without regard to case.</summary>
public sealed class EmulatorHeaders : IEnumerable<KeyValuePair<string, string>>
{
    private readonly List<KeyValuePair<string, string>> fields = new(8);

    /// <summary>How many fields there are.</summary>
    public int Count => fields.Count;

    /// <summary>The first value of a field, or null where it is absent.</summary>
    /// <param name="name">The field's name.</param>
    public string? this[string name]
    {
        get
        {
            foreach (var field in fields)
            {
                if (field.Key.Length == name.Length && field.Key.Equals(name, StringComparison.OrdinalIgnoreCase))
                    return field.Value;
            }

            return null;
        }
    }

    /// <summary>Adds a field behind the others.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its value.</param>
    public void Add(string name, string value) => fields.Add(new(name, value));

    /// <summary>Forgets all fields.</summary>
    public void Clear() => fields.Clear();

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, string>> GetEnumerator() => fields.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal List<KeyValuePair<string, string>> Fields => fields;
}
