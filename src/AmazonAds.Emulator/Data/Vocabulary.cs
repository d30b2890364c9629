using System.Globalization;

namespace AmazonAds.Emulator.Data;

/// <summary>The words that generated names and keyword texts are made of, some beyond ASCII on purpose.</summary>
internal static class Vocabulary
{
    private static readonly string[] Qualities =
    [
        "organic", "waterproof", "small", "large", "wireless", "stainless", "kids", "travel", "vintage", "soft",
        "best", "cheap", "premium", "outdoor", "folding", "rechargeable", "natural", "black", "white", "red",
        "für damen", "pour bébé", "para niños", "professional", "lightweight", "heavy duty", "eco", "bamboo",
        "leather", "ceramic", "magnetic", "adjustable", "non slip", "quiet", "mini", "giant", "reusable", "glass",
        "wooden", "Ökologische",
    ];

    private static readonly string[] Things =
    [
        "soap bar", "water bottle", "toy car", "desk lamp", "yoga mat", "phone case", "coffee mug", "backpack",
        "garden hose", "dog leash", "cat tree", "running shoes", "face cream", "tooth brush", "kitchen knife",
        "cutting board", "bath towel", "pillow", "blanket", "usb cable", "headphones", "keyboard", "mouse pad",
        "notebook", "pen set", "wall clock", "picture frame", "candle", "umbrella", "wallet", "sun glasses",
        "rain jacket", "camping tent", "sleeping bag", "bike light", "tool box", "screwdriver", "power bank",
        "baby bottle", "stroller", "lunch box", "thermos", "tea pot", "frying pan", "salt & pepper mill", "spice rack",
        "shower gel", "shampoo", "hair dryer", "Grüntee",
    ];

    private static readonly string[] Themes =
    [
        "Spring Sale", "Brand Defense", "Category", "Competitors", "Long Tail", "Launch", "Clearance", "Evergreen",
        "Été", "Größe", "新製品", "Promoção", "Holiday", "Top Sellers", "Research", "Ranking",
    ];

    private static readonly string[] Phrases =
        [.. from thing in Things from quality in Qualities select $"{quality} {thing}"];

    /// <summary>A keyword text; different ordinals give different texts.</summary>
    public static string Phrase(long ordinal)
    {
        var phrase = Phrases[ordinal % Phrases.Length];
        var round = ordinal / Phrases.Length;
        return round == 0 ? phrase : string.Create(CultureInfo.InvariantCulture, $"{phrase} {round + 1}");
    }

    public static int PhraseCount => Phrases.Length;

    public static string Theme(ulong hash) => Themes[(int)(hash % (ulong)Themes.Length)];

    public static string Thing(ulong hash) => Things[(int)(hash % (ulong)Things.Length)];
}
