using System.Text.Json;

namespace AmazonAds.Emulator.Products;

/// <summary>A call's body, checked: members that the operation knows, of the right kinds, and resources that it has.</summary>
internal sealed class ProductCallBody(JsonElement root)
{
    private readonly List<string> faults = [];

    /// <summary>What is wrong, by field.</summary>
    public IReadOnlyList<string> Faults => faults;

    /// <summary>Finds fault with a field.</summary>
    public void Refuse(string name) => faults.Add(name);

    public void Knows(params ReadOnlySpan<string> names)
    {
        foreach (var member in root.EnumerateObject())
        {
            if (!names.Contains(member.Name))
                faults.Add(member.Name);
        }
    }

    public string? Text(string name)
    {
        if (!root.TryGetProperty(name, out var value))
            return null;
        if (value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text)
            return text;
        faults.Add(name);
        return null;
    }

    public string? Word(string name, params ReadOnlySpan<string> known)
    {
        var text = Text(name);
        if (text is not null && !known.Contains(text))
            faults.Add(name);
        return text;
    }

    public int? Number(string name, int least, int most)
    {
        if (!root.TryGetProperty(name, out var value))
            return null;
        if (value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && number >= least && number <= most)
            return number;
        faults.Add(name);
        return null;
    }

    public IReadOnlyList<string> Texts(string name, int least, int most)
    {
        if (!root.TryGetProperty(name, out var value))
        {
            if (least > 0)
                faults.Add(name);
            return [];
        }

        if (value.ValueKind == JsonValueKind.Array && value.GetArrayLength() >= least && value.GetArrayLength() <= most
            && value.EnumerateArray().All(static entry => entry.ValueKind == JsonValueKind.String))
            return [.. value.EnumerateArray().Select(static entry => entry.GetString()!)];
        faults.Add(name);
        return [];
    }

    public IReadOnlyList<string> Resources(Func<string, bool> isKnown, string byDefault)
    {
        var resources = Texts("resources", 0, 100);
        if (!resources.All(isKnown))
            faults.Add("resources");
        return resources.Count == 0 && byDefault.Length > 0 ? [byDefault] : resources;
    }
}
