using AmazonAds.Emulator.Data;
using AmazonAds.Emulator.Writes;

namespace AmazonAds.Emulator.SponsoredBrands;

/// <summary>How Sponsored Brands spells the values of items.</summary>
internal static class BrandsForms
{
    /// <summary>The states that lists of version 4 can be filtered by.</summary>
    public static readonly string[] States = [EntityStates.Enabled, EntityStates.Paused, EntityStates.Archived];

    /// <summary>Version 4: ids are texts; archiving is deleting.</summary>
    public static readonly ItemForm Current = new(NumericIds: false, LowerCase: false, EntityStates.Enabled, EntityStates.Paused);

    /// <summary>A word in camel case, as the older version writes it.</summary>
    public static string Camel(string word) => string.Concat(word.ToLowerInvariant().Split('_')
        .Select(static (part, index) => index == 0 ? part : char.ToUpperInvariant(part[0]) + part[1..]));

    /// <summary>The word in capitals of one in camel case.</summary>
    public static string Capitals(string word) =>
        string.Concat(word.Select(static letter => char.IsUpper(letter) ? "_" + letter : char.ToUpperInvariant(letter).ToString()));
}
