using System.Globalization;
using System.Text.Json.Nodes;

namespace AmazonAds.Entities;

/// <summary>
/// A category and what narrows it: one object in Ads API v1, several conditions elsewhere. A range is one condition with
/// both ends (<c>3-5</c>).
/// </summary>
internal static class CategoryRefinement
{
    private static readonly (string Type, string Member, string? Resolved)[] Words =
    [
        ("ASIN_CATEGORY_SAME_AS", "productCategoryId", "productCategoryIdResolved"),
        ("ASIN_BRAND_SAME_AS", "productBrandId", "productBrandIdResolved"),
        ("ASIN_AGE_RANGE_SAME_AS", "productAgeRangeId", "productAgeRangeIdResolved"),
        ("ASIN_GENRE_SAME_AS", "productGenreId", "productGenreIdResolved"),
    ];

    // The common model of exports names the same things a little otherwise.
    private static readonly (string Type, string Member, string? Resolved)[] ExportWords =
    [
        ("ASIN_CATEGORY_SAME_AS", "productCategoryId", "productCategoryResolved"),
        ("ASIN_BRAND_SAME_AS", "productBrand", "productBrandResolved"),
        ("ASIN_AGE_RANGE_SAME_AS", "productAgeRange", "productAgeRangeResolved"),
        ("ASIN_GENRE_SAME_AS", "productGenre", "productGenreResolved"),
    ];

    private static readonly (string Type, string Greater, string Less)[] Ranges =
    [
        ("ASIN_PRICE", "productPriceGreaterThan", "productPriceLessThan"),
        ("ASIN_REVIEW_RATING", "productRatingGreaterThan", "productRatingLessThan"),
    ];

    private const string Prime = "ASIN_IS_PRIME_SHIPPING_ELIGIBLE";
    private const string PrimeMember = "productPrimeShippingEligible";
    private const string Between = "_BETWEEN";
    private const string GreaterThan = "_GREATER_THAN";
    private const string LessThan = "_LESS_THAN";

    /// <summary>Whether a condition is part of a category's refinement.</summary>
    /// <param name="type">The condition.</param>
    public static bool Has(string type) => type == Prime || Words.Any(word => word.Type == type)
        || Ranges.Any(range => type == range.Type + Between || type == range.Type + GreaterThan || type == range.Type + LessThan);

    /// <summary>Takes the conditions out of a refinement; what is none stays in it.</summary>
    /// <param name="refinement">The refinement.</param>
    /// <param name="expression">Gets the conditions.</param>
    /// <param name="resolved">Gets the conditions with names in place of ids.</param>
    /// <param name="isOfExport">Whether members are named as in exports.</param>
    public static void Take(JsonObject refinement, List<TargetExpression> expression, List<TargetExpression> resolved, bool isOfExport = false)
    {
        foreach (var (type, member, name) in isOfExport ? ExportWords : Words)
        {
            if (Text(refinement, member) is not { } id) continue;
            refinement.Remove(member);
            Add(type, id, name is not null && Text(refinement, name) is { } words ? words : id);
            if (name is not null) refinement.Remove(name);
        }

        foreach (var (type, greater, less) in Ranges)
        {
            var (least, most) = (Number(refinement, greater), Number(refinement, less));
            if (least is not null) refinement.Remove(greater);
            if (most is not null) refinement.Remove(less);
            if (least is not null && most is not null) Add(type + Between, $"{least}-{most}");
            else if (least is not null) Add(type + GreaterThan, least);
            else if (most is not null) Add(type + LessThan, most);
        }

        if (refinement[PrimeMember] is JsonValue flag && flag.TryGetValue<bool>(out var isPrime))
        {
            refinement.Remove(PrimeMember);
            Add(Prime, isPrime ? "true" : "false");
        }

        void Add(string type, string value, string? name = null)
        {
            expression.Add(new TargetExpression { Type = type, Value = value });
            resolved.Add(new TargetExpression { Type = type, Value = name ?? value });
        }
    }

    /// <summary>The refinement that conditions make.</summary>
    /// <param name="conditions">The conditions.</param>
    /// <exception cref="FormatException">A range is none.</exception>
    public static Dictionary<string, object?> Make(IReadOnlyList<(string Type, string? Value)> conditions)
    {
        var refinement = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var (type, value) in conditions)
        {
            if (Words.FirstOrDefault(word => word.Type == type).Member is { } member) refinement[member] = value;
            else if (type == Prime) refinement[PrimeMember] = value is null || bool.Parse(value);
            else AddRange(refinement, type, value ?? string.Empty);
        }

        return refinement;
    }

    private static void AddRange(Dictionary<string, object?> refinement, string type, string value)
    {
        var (name, greater, less) = Ranges.First(range => type.StartsWith(range.Type + "_", StringComparison.Ordinal));
        var ends = value.Split('-', 2);
        var isBetween = type == name + Between;
        if (isBetween && ends.Length < 2) throw new FormatException($"{type} wants both ends, such as 3-5.");
        if (type != name + LessThan) refinement[greater] = Amount(isBetween ? ends[0] : value);
        if (type != name + GreaterThan) refinement[less] = Amount(isBetween ? ends[1] : value);

        decimal Amount(string text) =>
            decimal.TryParse(text.Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount)
                ? amount
                : throw new FormatException($"{type} cannot be '{value}'.");
    }

    private static string? Text(JsonObject item, string member) =>
        item[member] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private static string? Number(JsonObject item, string member) =>
        item[member] is JsonValue value && value.TryGetValue<decimal>(out var number) ? number.ToString(CultureInfo.InvariantCulture) : null;
}
