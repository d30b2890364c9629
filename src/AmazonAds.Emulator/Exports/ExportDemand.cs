using System.Text.Json;
using AmazonAds.Emulator.Listing;
using AmazonAds.Emulator.Unified;

namespace AmazonAds.Emulator.Exports;

/// <summary>What somebody wants exported.</summary>
/// <param name="Singular">What Amazon calls one row: <c>campaign</c>, <c>adGroup</c>, <c>ad</c> or <c>target</c>.</param>
/// <param name="Products">The products, as Amazon names them.</param>
/// <param name="States">The states.</param>
internal sealed record ExportDemand(string Singular, IReadOnlySet<string> Products, IReadOnlySet<string> States)
{
    private static readonly string[] AllProducts = [UnifiedWords.SponsoredBrands, UnifiedWords.SponsoredDisplay, UnifiedWords.SponsoredProducts];

    private static readonly string[] AllStates = ["ARCHIVED", "ENABLED", "PAUSED"];

    // Whoever asks for no states gets no archived rows.
    private static readonly string[] UsualStates = ["ENABLED", "PAUSED"];

    /// <summary>Which sorts of targets; null for all.</summary>
    public IReadOnlySet<string>? Types { get; private init; }

    /// <summary>Which signs of targets; null for both.</summary>
    public IReadOnlySet<string>? Negative { get; private init; }

    /// <summary>Which levels of targets; null for both.</summary>
    public IReadOnlySet<string>? Levels { get; private init; }

    /// <summary>Reads a request for an export.</summary>
    /// <exception cref="MalformedRequestException">Amazon would answer it with 400.</exception>
    public static ExportDemand Read(string singular, JsonElement root) => new(
        singular, Words(root, "adProductFilter", AllProducts) ?? AllProducts.ToHashSet(StringComparer.Ordinal), Words(root, "stateFilter", AllStates) ?? UsualStates.ToHashSet(StringComparer.Ordinal))
    {
        Types = singular == "target"
            ? Words(root, "targetTypeFilter", "AUDIENCE", "AUTO", "KEYWORD", "PRODUCT", "PRODUCT_AUDIENCE", "PRODUCT_CATEGORY", "PRODUCT_CATEGORY_AUDIENCE", "THEME")
            : null,
        Negative = singular == "target" ? Words(root, "negativeFilter", "True", "False") : null,
        Levels = singular == "target" ? Words(root, "targetLevelFilter", "AD_GROUP", "CAMPAIGN") : null,
    };

    private static HashSet<string>? Words(JsonElement root, string name, params string[] known)
    {
        if (!root.TryGetProperty(name, out var filter))
            return null;
        if (filter.ValueKind != JsonValueKind.Array || filter.GetArrayLength() is 0 || filter.GetArrayLength() > known.Length)
            throw new MalformedRequestException($"{name} must have 1 to {known.Length} items");
        var words = filter.EnumerateArray().Select(static word => word.ToString()).ToHashSet(StringComparer.Ordinal);
        if (words.Except(known, StringComparer.Ordinal).FirstOrDefault() is { } wrong)
            throw new MalformedRequestException($"{name}: {wrong} is not supported");
        return words;
    }
}
