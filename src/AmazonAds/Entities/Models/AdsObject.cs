using System.Runtime.CompilerServices;
using System.Text.Json;

namespace AmazonAds.Entities;

/// <summary>
/// Anything that comes in Amazon's JSON: named properties for what is known, <see cref="Body"/> for the rest. It
/// remembers what its properties were when it was read, once they are set to something else.
/// </summary>
public abstract class AdsObject
{
    private static readonly IReadOnlyDictionary<string, object?> Nothing = new Dictionary<string, object?>(StringComparer.Ordinal);

    private Dictionary<string, object?>? before;
    private bool isRead;

    /// <summary>
    /// Members of the JSON that no property holds, by their JSON names, as plain values: text, numbers, booleans,
    /// lists and dictionaries. Empty when every member has a property.
    /// </summary>
    public IReadOnlyDictionary<string, object?> Body =>
        Rest is null ? Nothing : Rest.ToDictionary(pair => pair.Key, pair => PlainJson.Value(pair.Value), StringComparer.Ordinal);

    /// <summary>The members that no property holds, as JSON; null when there are none.</summary>
    internal Dictionary<string, JsonElement>? Rest { get; set; }

    /// <summary>What was changed since the object was read, by property, with the values that were read; null when nothing was.</summary>
    internal IReadOnlyDictionary<string, object?>? Before => before;

    /// <summary>Says that the object is read: from now on changes are noted.</summary>
    internal void MarkRead() => isRead = true;

    /// <summary>Every property that the API knows is set through here.</summary>
    /// <typeparam name="T">The property's type.</typeparam>
    /// <param name="old">What it was.</param>
    /// <param name="value">What it becomes.</param>
    /// <param name="property">Its name.</param>
    /// <returns>What it becomes.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private protected T Note<T>(T old, T value, [CallerMemberName] string property = "")
    {
        if (isRead) NoteChange(old, value, property);
        return value;
    }

    private void NoteChange<T>(T old, T value, string property)
    {
        if (EqualityComparer<T>.Default.Equals(old, value)) return;
        before ??= new Dictionary<string, object?>(StringComparer.Ordinal);
        if (before.TryAdd(property, old)) return;
        if (Equals(before[property], value)) before.Remove(property);
        if (before.Count == 0) before = null;
    }
}
