using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using AmazonAds.Emulator.Writes;

namespace AmazonAds.Emulator.Unified;

/// <summary>
/// Reads one item of a write as the document has it, keeps the first thing that is wrong with it, and says the same in the
/// terms of Sponsored Products v3, whose rules the rows obey.
/// </summary>
internal sealed class UnifiedItem(JsonElement item)
{
    public ItemError? Error { get; private set; }

    /// <summary>The item in the terms of v3.</summary>
    public JsonObject Current { get; } = [];

    public void Fail(string code, string? place, string message) => Error ??= UnifiedError.Of(code, place, message);

    public void Invalid(string place) => Fail("FIELD_VALUE_IS_INVALID", place, $"{place} is invalid");

    /// <summary>What stands at a place, such as <c>budgets[0].budgetType</c>; null where nothing does.</summary>
    public JsonElement? At(string path)
    {
        var at = item;
        foreach (var step in path.Replace("[0]", ".[0]", StringComparison.Ordinal).Split('.'))
        {
            if (step == "[0]" && at.ValueKind == JsonValueKind.Array && at.GetArrayLength() > 0)
                at = at[0];
            else if (at.ValueKind != JsonValueKind.Object || !at.TryGetProperty(step, out at))
                return null;
        }

        return at;
    }

    public bool Has(string path) => At(path) is not null;

    public bool IsNull(string path) => At(path) is { ValueKind: JsonValueKind.Null };

    public void Require(params string[] members)
    {
        foreach (var member in members)
        {
            if (At(member) is null or { ValueKind: JsonValueKind.Null })
                Fail("FIELD_VALUE_IS_NULL", member, $"{member} is required");
        }
    }

    /// <summary>A text, or null where there is none.</summary>
    public string? Text(string path)
    {
        if (At(path) is not { } value)
            return null;
        if (value.ValueKind == JsonValueKind.String)
            return value.GetString();
        Invalid(path);
        return null;
    }

    /// <summary>A word of those that are known.</summary>
    public string? Word(string path, params IReadOnlyList<string> known)
    {
        if (Text(path) is not { } word)
            return null;
        if (known.Contains(word, StringComparer.Ordinal))
            return word;
        Invalid(path);
        return null;
    }

    public bool? Flag(string path)
    {
        if (At(path) is not { } value)
            return null;
        if (value.ValueKind is JsonValueKind.True or JsonValueKind.False)
            return value.GetBoolean();
        Invalid(path);
        return null;
    }

    /// <summary>A number as JSON; null where there is none, or where null stands and may stand.</summary>
    public JsonNode? Number(string path, bool isNullable = false)
    {
        if (At(path) is not { } value || (isNullable && value.ValueKind == JsonValueKind.Null))
            return null;
        if (value.ValueKind == JsonValueKind.Number)
            return JsonNode.Parse(value.GetRawText());
        Invalid(path);
        return null;
    }

    /// <summary>A moment's day, <c>yyyy-MM-dd</c>; null where there is none.</summary>
    public string? Day(string path)
    {
        if (Text(path) is not { } text)
            return null;
        if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) && text.Contains('T', StringComparison.Ordinal))
            return moment.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        Invalid(path);
        return null;
    }

    /// <summary>The elements of an array of at most so many; none where there is no array.</summary>
    public IReadOnlyList<JsonElement> List(string path, int most)
    {
        if (At(path) is not { } value)
            return [];
        if (value.ValueKind == JsonValueKind.Array && value.GetArrayLength() <= most)
            return [.. value.EnumerateArray()];
        Invalid(path);
        return [];
    }

    /// <summary>Gives v3 a member where there is something to give.</summary>
    public void Put(string name, JsonNode? value)
    {
        if (value is not null)
            Current[name] = value;
    }

    /// <summary>Gives v3 a member whose null says something.</summary>
    public void PutNullable(string path, string name, JsonNode? value)
    {
        if (Has(path))
            Current[name] = value;
    }

    /// <summary>The state, which new items must have.</summary>
    public void State() => Put("state", Word("state", UnifiedWords.WritableStates));

    /// <summary>The product, which must be the one that rows are of.</summary>
    public void Product()
    {
        if (Word("adProduct", UnifiedWords.Products) is { } product && product != "SPONSORED_PRODUCTS")
            Fail("ACTION_NOT_SUPPORTED", "adProduct", $"{product} is not emulated");
    }

    /// <summary>The item of v3, to be read by its rules.</summary>
    public JsonElement Element()
    {
        using var document = JsonDocument.Parse(Current.ToJsonString());
        return document.RootElement.Clone();
    }
}
