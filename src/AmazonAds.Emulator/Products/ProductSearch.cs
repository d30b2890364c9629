using AmazonAds.Emulator.Data;

namespace AmazonAds.Emulator.Products;

/// <summary>A search: its words choose the products, its bounds narrow them, its order sorts them.</summary>
internal sealed record ProductSearch
{
    // Words that nothing answers to, for tests of searches that find nothing.
    private const string Nothing = "nothing";
    private const int Most = 250;
    private static readonly string[] Texts = ["keywords", "title", "brand", "author", "actor", "artist", "browseNodeId"];
    private static readonly string[] Orders =
        ["AvgCustomerReviews", "Featured", "NewestArrivals", "Price:HighToLow", "Price:LowToHigh", "Relevance"];

    public string Words { get; private init; } = string.Empty;

    public int Page { get; private init; }

    public int Count { get; private init; }

    private string? Order { get; init; }

    private decimal? Lowest { get; init; }

    private decimal? Highest { get; init; }

    private int? Stars { get; init; }

    private int? Saving { get; init; }

    private bool IncludesOutOfStock { get; init; }

    public static ProductSearch Read(ProductCallBody body, string[] common)
    {
        body.Knows([
            .. common, .. Texts, "searchIndex", "availability", "deliveryFlags", "maxPrice", "minPrice", "minReviewsRating",
            "minSavingPercent", "sortBy", "itemCount", "itemPage", "properties",
        ]);
        var words = Texts.Select(body.Text).ToList();
        if (words.TrueForAll(static word => word is null))
            body.Refuse("keywords");
        var index = body.Text("searchIndex");
        foreach (var flag in body.Texts("deliveryFlags", 0, 4))
        {
            if (flag is not ("AmazonGlobal" or "FreeShipping" or "FulfilledByAmazon" or "Prime"))
                body.Refuse("deliveryFlags");
        }

        return new ProductSearch
        {
            Words = string.Join(' ', [.. words.OfType<string>(), .. index is null or "All" ? Array.Empty<string>() : [index]]),
            Order = body.Word("sortBy", Orders),
            Page = body.Number("itemPage", 1, 10) ?? 1,
            Count = body.Number("itemCount", 1, 10) ?? 10,
            Lowest = body.Number("minPrice", 0, int.MaxValue),
            Highest = body.Number("maxPrice", 1, int.MaxValue),
            Stars = body.Number("minReviewsRating", 1, 4),
            Saving = body.Number("minSavingPercent", 1, 99),
            IncludesOutOfStock = body.Word("availability", "Available", "IncludeOutOfStock") == "IncludeOutOfStock",
        };
    }

    public IReadOnlyList<EmulatedItem> Find(ProductQuestion question)
    {
        if (Words.Contains(Nothing, StringComparison.OrdinalIgnoreCase))
            return [];
        var hash = Catalog.HashOf(Words);
        var cents = question.Market.HasCents ? 100 : 1;
        var count = 1 + (int)(hash % Most);
        var found = Enumerable.Range(0, count)
            .Select(number => question.Item(Catalog.Asin(Mixer.Combine(hash, (ulong)number)), "osi"))
            .Where(item => (IncludesOutOfStock || item.IsOffered)
                && !(item.Amount * cents < Lowest) && !(item.Amount * cents > Highest)
                && !(item.Rating < Stars) && !(item.SavingPercent < Saving));
        return Order switch
        {
            "Price:LowToHigh" => [.. found.OrderBy(static item => item.Amount)],
            "Price:HighToLow" => [.. found.OrderByDescending(static item => item.Amount)],
            "AvgCustomerReviews" => [.. found.OrderByDescending(static item => item.Rating)],
            _ => [.. found],
        };
    }
}
