using System.Text.Json;

namespace AmazonAds.Products;

/// <summary>A product. What was not asked for, or what Amazon has not, is null.</summary>
public class Product : CatalogueEntry
{
    internal Product(JsonElement json, string marketplace, ProductStamp stamp)
        : base(json, marketplace, stamp)
    {
        var parts = new ProductParts(json);
        Asin = parts.Asin;
        ParentAsin = parts.ParentAsin;
        Title = parts.Title;
        Brand = parts.Brand;
        Price = parts.Price.Amount;
        Currency = parts.Price.Currency;
        DisplayPrice = parts.Price.Display;
        ListPrice = parts.ListPrice.Amount;
        SavingPercent = parts.SavingPercent;
        Availability = parts.Availability;
        Condition = parts.Condition;
        Merchant = parts.Merchant;
        IsBuyBoxWinner = parts.IsBuyBoxWinner;
        Rating = parts.Rating;
        ReviewCount = parts.ReviewCount;
        SalesRank = parts.SalesRank;
        Features = parts.Features;
        ImageUrl = parts.ImageUrl;
        DetailPageUrl = parts.DetailPageUrl;
        BrowseNodes = [.. parts.BrowseNodes.Select(node => ProductReader.Node(node, marketplace, stamp))];
        PriceAsOf = stamp.PriceAsOf;
    }

    /// <summary>The ASIN.</summary>
    public string Asin { get; }

    /// <summary>The ASIN of the product that it is a variation of.</summary>
    public string? ParentAsin { get; }

    /// <summary>The title.</summary>
    public string? Title { get; }

    /// <summary>The brand, or the manufacturer where there is none.</summary>
    public string? Brand { get; }

    /// <summary>The price of the offer that is shown on the product's page, else of the first offer with a price.</summary>
    public decimal? Price { get; }

    /// <summary>The price's currency, such as <c>USD</c>.</summary>
    public string? Currency { get; }

    /// <summary>The price as Amazon writes it, or the amount with its currency where Amazon does not say.</summary>
    public string? DisplayPrice { get; }

    /// <summary>The price that the saving is reckoned from.</summary>
    public decimal? ListPrice { get; }

    /// <summary>The saving, in percent.</summary>
    public decimal? SavingPercent { get; }

    /// <summary>Whether it can be had, in Amazon's word (<c>IN_STOCK</c>, …) or sentence.</summary>
    public string? Availability { get; }

    /// <summary>The condition of the offer.</summary>
    public string? Condition { get; }

    /// <summary>Who sells it.</summary>
    public string? Merchant { get; }

    /// <summary>Whether the offer is the one on the product's page.</summary>
    public bool? IsBuyBoxWinner { get; }

    /// <summary>Stars, from 1 to 5.</summary>
    public decimal? Rating { get; }

    /// <summary>The number of reviews.</summary>
    public long? ReviewCount { get; }

    /// <summary>Its rank in all of the marketplace, else in the first browse node that has one.</summary>
    public long? SalesRank { get; }

    /// <summary>What is said about it, line by line.</summary>
    public IReadOnlyList<string> Features { get; }

    /// <summary>The link of the largest picture that was asked for. Pictures are never kept, only their links.</summary>
    public string? ImageUrl { get; }

    /// <summary>The link to the product's page, exactly as Amazon gave it: it holds the partner tag.</summary>
    public string? DetailPageUrl { get; }

    /// <summary>When the price, the availability and all else of the offers was true. Older than an hour it must be shown with this time.</summary>
    public DateTimeOffset? PriceAsOf { get; }

    /// <summary>The browse nodes that it is in.</summary>
    public IReadOnlyList<BrowseNode> BrowseNodes { get; }

    /// <summary>The ASIN and the title.</summary>
    public override string ToString() => Title is null ? Asin : $"{Asin} {Title}";
}
