using System.Globalization;

namespace AmazonAds.Emulator.Data;

/// <summary>The products, categories and brands that ads and targets name; made from numbers, never stored.</summary>
internal static class Catalog
{
    internal const string Letters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    /// <summary>The ASIN of the product with a number.</summary>
    public static string Asin(ulong number) => string.Create(10, Mixer.Mix(number), static (text, hash) =>
    {
        "B0".CopyTo(text);
        for (var index = 2; index < text.Length; index++, hash /= (ulong)Letters.Length)
            text[index] = Letters[(int)(hash % (ulong)Letters.Length)];
    });

    /// <summary>What a seller calls the product with a number.</summary>
    public static string Sku(ulong number) => string.Create(CultureInfo.InvariantCulture, $"SKU-{number:D9}");

    /// <summary>The product that a SKU stands for.</summary>
    public static string AsinOfSku(string sku) => Asin(HashOf(sku));

    /// <summary>The id of a category or brand with a number.</summary>
    public static string Node(ulong number) => (1_000_000_000 + number % 9_000_000_000).ToString(CultureInfo.InvariantCulture);

    public static bool IsAsin(string text) => text.Length == 10 && text.All(static letter => Letters.Contains(letter, StringComparison.Ordinal));

    /// <summary>A predicate with names in place of the ids of categories and brands.</summary>
    public static EmulatedPredicate Resolve(EmulatedPredicate predicate) => predicate switch
    {
        { Type: "ASIN_CATEGORY_SAME_AS", Value: { } category } => predicate with { Value = Vocabulary.Thing(HashOf(category)) },
        { Type: "ASIN_BRAND_SAME_AS", Value: { } brand } => predicate with { Value = $"{Vocabulary.Theme(HashOf(brand))} Brand" },
        _ => predicate,
    };

    internal static ulong HashOf(string text) =>
        Mixer.Mix(text.Aggregate(0UL, static (hash, letter) => unchecked(hash * 31 + letter)));
}
