using System.Text.Json.Nodes;

namespace AmazonAds.Products;

/// <summary>What a search looks for. At least one of the texts or the browse node says so; the rest narrows.</summary>
public sealed record ProductQuery
{
    /// <summary>How many pages of a search can be read.</summary>
    public const int MostPages = 10;

    /// <summary>Words that describe it.</summary>
    public string? Keywords { get; init; }

    /// <summary>Words of its title.</summary>
    public string? Title { get; init; }

    /// <summary>Its brand.</summary>
    public string? Brand { get; init; }

    /// <summary>Who wrote it.</summary>
    public string? Author { get; init; }

    /// <summary>Who plays in it.</summary>
    public string? Actor { get; init; }

    /// <summary>Who made or sings it.</summary>
    public string? Artist { get; init; }

    /// <summary>The category, such as <c>Electronics</c>; null for all.</summary>
    public string? SearchIndex { get; init; }

    /// <summary>The browse node it is in.</summary>
    public string? BrowseNodeId { get; init; }

    /// <summary><c>Available</c>, Amazon's default, or <c>IncludeOutOfStock</c>.</summary>
    public string? Availability { get; init; }

    /// <summary>How it is delivered: <c>AmazonGlobal</c>, <c>FreeShipping</c>, <c>FulfilledByAmazon</c>, <c>Prime</c>.</summary>
    public IReadOnlyList<string>? DeliveryFlags { get; init; }

    /// <summary>The lowest price, in the currency's smallest unit (cents).</summary>
    public long? MinPrice { get; init; }

    /// <summary>The highest price, in the currency's smallest unit (cents).</summary>
    public long? MaxPrice { get; init; }

    /// <summary>At least so many stars, from 1 to 4.</summary>
    public int? MinReviewsRating { get; init; }

    /// <summary>A saving of at least so many percent, from 1 to 99.</summary>
    public int? MinSavingPercent { get; init; }

    /// <summary>The order: <c>Relevance</c>, <c>Featured</c>, <c>AvgCustomerReviews</c>, <c>NewestArrivals</c>, <c>Price:LowToHigh</c>, <c>Price:HighToLow</c>.</summary>
    public string? SortBy { get; init; }

    /// <summary>How many on a page, from 1 to 10; null for Amazon's ten.</summary>
    public int? ItemCount { get; init; }

    /// <summary>Why it cannot be sent; null when it can.</summary>
    public string? Refusal()
    {
        var says = new[] { Keywords, Title, Brand, Author, Actor, Artist, BrowseNodeId }.Any(static text => !string.IsNullOrWhiteSpace(text));
        if (!says) return "A search needs something to look for: keywords, a title, brand, author, actor or artist, or a browse node.";
        if (MinPrice is < 0 || MaxPrice is <= 0) return "Prices are above zero.";
        if (MinPrice > MaxPrice) return "The lowest price is above the highest.";
        if (MinReviewsRating is < 1 or > 4) return "The rating is from 1 to 4 stars: what is above it is found.";
        if (MinSavingPercent is < 1 or > 99) return "The saving is from 1 to 99 percent.";
        return ItemCount is < 1 or > 10 ? "A page holds 1 to 10 items." : null;
    }

    internal void WriteTo(JsonObject request)
    {
        void Text(string name, string? value)
        {
            if (!string.IsNullOrWhiteSpace(value)) request[name] = value.Trim();
        }

        Text("keywords", Keywords);
        Text("title", Title);
        Text("brand", Brand);
        Text("author", Author);
        Text("actor", Actor);
        Text("artist", Artist);
        Text("searchIndex", SearchIndex);
        Text("browseNodeId", BrowseNodeId);
        Text("availability", Availability);
        Text("sortBy", SortBy);
        if (DeliveryFlags is { Count: > 0 } flags) request["deliveryFlags"] = ProductRequests.Texts(flags);
        if (MinPrice is { } lowest) request["minPrice"] = lowest;
        if (MaxPrice is { } highest) request["maxPrice"] = highest;
        if (MinReviewsRating is { } stars) request["minReviewsRating"] = stars;
        if (MinSavingPercent is { } percent) request["minSavingPercent"] = percent;
        if (ItemCount is { } count) request["itemCount"] = count;
    }
}
