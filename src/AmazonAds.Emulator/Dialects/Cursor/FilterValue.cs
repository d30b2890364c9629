using System.Globalization;
using System.Text.Json;
using AmazonAds.Emulator.Listing;

namespace AmazonAds.Emulator.Dialects.Cursor;

/// <summary>A member of a listing's body, read as what it should be; what it cannot be becomes a message for a 400.</summary>
internal readonly struct FilterValue(string name, JsonElement value)
{
    public string Text() => value.ValueKind == JsonValueKind.String
        ? value.GetString()!
        : throw new MalformedRequestException($"{name} must hold text.");

    public int Number() => value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number)
        ? number
        : throw new MalformedRequestException($"{name} must be a whole number.");

    public bool Flag() => value.ValueKind is JsonValueKind.True or JsonValueKind.False
        ? value.GetBoolean()
        : throw new MalformedRequestException($"{name} must be true or false.");

    /// <summary>One word of those that are known.</summary>
    public string Word(IReadOnlyList<string> known)
    {
        var word = Text();
        return known.Contains(word, StringComparer.Ordinal) ? word : throw Unknown(word);
    }

    /// <summary>The words of an array, all of them known; empty where the array is.</summary>
    public List<string> Words(IReadOnlyList<string> known, int most = int.MaxValue)
    {
        var words = Texts(most);
        return words.Find(word => !known.Contains(word, StringComparer.Ordinal)) is { } unknown ? throw Unknown(unknown) : words;
    }

    /// <summary>The ids of an array; what is no id stands for no row.</summary>
    public List<long> Ids(int most) => Texts(most).ConvertAll(static id =>
        long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1);

    public List<string> Texts(int most)
    {
        if (value.ValueKind != JsonValueKind.Array)
            throw new MalformedRequestException($"{name} must hold an array.");
        var count = value.GetArrayLength();
        if (count > most)
            throw new MalformedRequestException($"{name} holds {count} values; at most {most} are allowed.");
        var texts = new List<string>(count);
        foreach (var item in value.EnumerateArray())
            texts.Add(new FilterValue(name, item).Text());
        return texts;
    }

    /// <summary>The flags of an array that holds some.</summary>
    public List<bool> Flags(int most)
    {
        if (value.ValueKind != JsonValueKind.Array || value.GetArrayLength() is 0 || value.GetArrayLength() > most)
            throw new MalformedRequestException($"{name} must hold an array of 1 to {most} flags.");
        var flags = new List<bool>();
        foreach (var item in value.EnumerateArray())
            flags.Add(new FilterValue(name, item).Flag());
        return flags;
    }

    /// <summary>What the filter includes.</summary>
    public FilterValue Include() => Member("include") ?? throw new MalformedRequestException($"{name}.include is required.");

    /// <summary>A member of the filter, or null where it is absent.</summary>
    public FilterValue? Member(string member)
    {
        if (value.ValueKind != JsonValueKind.Object)
            throw new MalformedRequestException($"{name} must be an object.");
        return value.TryGetProperty(member, out var found) ? new FilterValue($"{name}.{member}", found) : null;
    }

    private MalformedRequestException Unknown(string word) => new($"{name} does not know '{word}'.");
}
