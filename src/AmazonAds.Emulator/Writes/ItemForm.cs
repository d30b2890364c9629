using System.Globalization;
using System.Text.Json;
using AmazonAds.Emulator.Data;

namespace AmazonAds.Emulator.Writes;

/// <summary>How a dialect spells the values of an item.</summary>
/// <param name="NumericIds">Whether ids are numbers; else they are texts.</param>
/// <param name="LowerCase">Whether the words of enumerations are in lower case; they are kept in capitals.</param>
/// <param name="States">The states that can be set.</param>
internal sealed record ItemForm(bool NumericIds, bool LowerCase, params string[] States)
{
    /// <summary>Sponsored Products v3: ids are texts, and archiving is deleting.</summary>
    public static readonly ItemForm Current = new(NumericIds: false, LowerCase: false, EntityStates.Enabled, EntityStates.Paused, EntityStates.Proposed);

    /// <summary>Sponsored Products v2: ids are numbers, words in lower case, and archiving is a change of state.</summary>
    public static readonly ItemForm Older = new(NumericIds: true, LowerCase: true, EntityStates.Enabled, EntityStates.Paused, EntityStates.Archived);

    /// <summary>Sponsored Display: as the older style, with days written together.</summary>
    public static readonly ItemForm Display = Older with { DayFormat = "yyyyMMdd" };

    /// <summary>How days are written.</summary>
    public string DayFormat { get; init; } = "yyyy-MM-dd";

    /// <summary>The id that a value stands for, or -1 where it is none.</summary>
    public long IdOf(JsonElement value)
    {
        if (NumericIds)
            return value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number) ? number : -1;
        return value.ValueKind == JsonValueKind.String
            && long.TryParse(value.GetString(), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : -1;
    }
}
