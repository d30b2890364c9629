using System.Reflection;
using AmazonAds.Entities;
using AmazonAds.PowerShell.Binding;

namespace AmazonAds.PowerShell.Writing;

/// <summary>The parameters of a cmdlet that are fields of its kind.</summary>
/// <param name="cmdlet">The cmdlet.</param>
internal sealed class FieldParameters(WriteEntityCommand cmdlet)
{
    private readonly PropertyInfo[] properties =
        [.. cmdlet.GetType().GetProperties().Where(property => property.IsDefined(typeof(FieldAttribute), inherit: true))];

    private readonly HashSet<string> commandLine = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Notes what stands on the command line, before any input comes.</summary>
    /// <param name="bound">The names of the bound parameters.</param>
    public void NoteCommandLine(IEnumerable<string> bound) => commandLine.UnionWith(bound);

    /// <summary>Whether a parameter stands on the command line.</summary>
    /// <param name="name">Its name.</param>
    public bool IsOnCommandLine(string name) => commandLine.Contains(name);

    /// <summary>The values that are given for the current input, by parameter.</summary>
    /// <param name="bound">The names of the parameters that are bound now.</param>
    /// <param name="fromInput">Which of those count that the input brings; what stands on the command line always does.</param>
    public IEnumerable<(string Name, object? Value)> Given(IReadOnlyDictionary<string, object> bound, Func<string, bool> fromInput)
    {
        foreach (var property in properties)
        {
            var isOnCommandLine = commandLine.Contains(property.Name);
            if (!isOnCommandLine && (!bound.ContainsKey(property.Name) || !fromInput(property.Name))) continue;
            var value = property.GetValue(cmdlet);

            // A blank cell and a property without a value mean "not given"; null on the command line takes a field away.
            if (FieldValue.IsBlank(value) || (value is null && !isOnCommandLine)) continue;
            yield return (property.Name, value);
        }
    }

    /// <summary>The edits that given values make.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="given">The values.</param>
    /// <param name="entity">The entity they change, where it is known.</param>
    /// <param name="edits">Filled with the edits.</param>
    public static EditRefusal? Read(
        EntityKind kind, IEnumerable<(string Name, object? Value)> given, AdsEntity? entity, List<FieldEdit> edits)
    {
        foreach (var (name, value) in given)
        {
            if (kind.Field(name) is not { } field)
                return new EditRefusal(Code(name, "NotWritable"), $"A {kind.AdProduct} {kind.Noun} has no {name} that could be written.");
            if (!FieldValue.TryRead(field, value, out var read, out var reason)) return new EditRefusal(Code(name, "Invalid"), reason);
            edits.Add(entity is null ? new FieldEdit(field, read) : new FieldEdit(field, read, field.Before(entity), OldIsKnown: true));
        }

        return null;
    }

    private static string Code(string name, string what) => char.ToLowerInvariant(name[0]) + name[1..] + what;
}
