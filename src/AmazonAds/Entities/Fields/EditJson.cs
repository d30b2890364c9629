using System.Text.Json;

namespace AmazonAds.Entities;

/// <summary>An edit as one item of a request: members in the order of the kind's fields, nested ones together.</summary>
internal static class EditJson
{
    // A path's name may end with it: the value stands in an array, as its only element.
    private const string FirstOfArray = "[0]";

    /// <summary>Writes an item.</summary>
    /// <param name="writer">Where a value is expected.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="id">The entity's id; null for a create.</param>
    /// <param name="edit">What is written.</param>
    /// <param name="others">Words that every item of the operation gets, by member.</param>
    /// <param name="flags">Flags that every item of the operation gets, by member; null for none.</param>
    public static void Write(
        Utf8JsonWriter writer,
        EntityKind kind,
        string? id,
        EntityEdit edit,
        IReadOnlyDictionary<string, string> others,
        IReadOnlyDictionary<string, bool>? flags = null)
    {
        writer.WriteStartObject();
        if (id is not null) WriteId(writer, kind, id);
        foreach (var (name, word) in others) writer.WriteString(name, word);
        foreach (var (name, flag) in flags ?? new Dictionary<string, bool>(StringComparer.Ordinal)) writer.WriteBoolean(name, flag);
        WriteMembers(writer, kind, Tree.Of(edit, id is null ? FieldUse.Create : FieldUse.Update));
        var spread = edit.Fields.Where(field => field is { New: not null, Field.Spread: not null }).SelectMany(field => field.Field.Spread!(field.New!));
        foreach (var (name, value) in spread.Concat(edit.Others))
        {
            writer.WritePropertyName(name);
            FieldJson.Write(writer, value);
        }

        writer.WriteEndObject();
    }

    /// <summary>Writes the id's member.</summary>
    /// <param name="writer">Inside an object.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="id">The id.</param>
    public static void WriteId(Utf8JsonWriter writer, EntityKind kind, string id)
    {
        writer.WritePropertyName(kind.IdName);
        if (kind.IdsAreNumbers) writer.WriteRawValue(id);
        else writer.WriteStringValue(id);
    }

    private static void WriteMembers(Utf8JsonWriter writer, EntityKind kind, Tree tree)
    {
        foreach (var (name, branch) in tree.Branches)
        {
            var isInArray = name.EndsWith(FirstOfArray, StringComparison.Ordinal);
            writer.WritePropertyName(isInArray ? name[..^FirstOfArray.Length] : name);
            if (isInArray) writer.WriteStartArray();
            if (branch.Branches.Count > 0)
            {
                writer.WriteStartObject();
                WriteMembers(writer, kind, branch);
                writer.WriteEndObject();
            }
            else if (branch.Edit is { } edit)
            {
                edit.Field.Write(writer, edit.New, kind.IdsAreNumbers);
            }
            else
            {
                writer.WriteStringValue(branch.Companion);
            }

            if (isInArray) writer.WriteEndArray();
        }
    }

    private sealed class Tree
    {
        public List<(string Name, Tree Branch)> Branches { get; } = [];

        public FieldEdit? Edit { get; private set; }

        public string? Companion { get; private set; }

        public static Tree Of(EntityEdit edit, FieldUse use)
        {
            var root = new Tree();
            foreach (var field in edit.Address.Concat(edit.Fields).Where(given => given.Field is { IsImplied: false, Spread: null }))
            {
                root.At(field.Field.Path).Edit = field;
                if (!field.Field.CompanionUse.HasFlag(use)) continue;
                foreach (var (path, word) in field.Field.Companions.Where(companion => !edit.Others.ContainsKey(companion.Key))) root.At(path).Companion = word;
            }

            return root;
        }

        private Tree At(string path)
        {
            var at = this;
            foreach (var name in path.Split('.'))
            {
                var found = at.Branches.FirstOrDefault(branch => branch.Name == name).Branch;
                if (found is null) at.Branches.Add((name, found = new Tree()));
                at = found;
            }

            return at;
        }
    }
}
