using AmazonAds.Emulator.Data;

namespace AmazonAds.Emulator.Products;

/// <summary>Which products are variations of one another: those that differ in the last letter of the ASIN alone.</summary>
internal static class ProductFamily
{
    private const string Parent = "BP";
    private static readonly string[] Sizes = ["Small", "Medium", "Large"];
    private static readonly string[] Colors = ["Black", "White", "Red", "Blue", "Green", "Grey", "Brown", "Pink"];

    /// <summary>The parent of a product, or null where it is one itself or stands alone, as books do.</summary>
    public static string? ParentOf(string asin) =>
        asin.StartsWith("B0", StringComparison.Ordinal) ? $"{Parent}{asin[2..9]}0" : null;

    /// <summary>The variations of a product or parent.</summary>
    public static IReadOnlyList<string> Of(string asin)
    {
        var key = asin.StartsWith(Parent, StringComparison.Ordinal) ? "B0" + asin[2..9] : asin[..9];
        if (!key.StartsWith("B0", StringComparison.Ordinal))
            return [];
        var count = 3 + (int)(Mixer.Mix(Catalog.HashOf(key)) % 22);
        return [.. Catalog.Letters.Take(count).Select(letter => key + letter)];
    }

    public static (string Size, string Color) Differences(string asin)
    {
        var place = Math.Max(0, Catalog.Letters.IndexOf(asin[^1], StringComparison.Ordinal));
        return (Sizes[place % Sizes.Length], Colors[place / Sizes.Length % Colors.Length]);
    }
}
