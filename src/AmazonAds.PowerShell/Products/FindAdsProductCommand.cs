using System.Management.Automation;
using AmazonAds.PowerShell.Completion;
using AmazonAds.Products;

namespace AmazonAds.PowerShell.Products;

/// <summary>Searches products.</summary>
[Cmdlet(VerbsCommon.Find, "AdsProduct")]
[OutputType(typeof(Product))]
public sealed class FindAdsProductCommand : ProductOfferCommand
{
    private int searches;

    /// <summary>Words that describe what is searched.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Keyword")]
    public string? Keywords { get; set; }

    /// <summary>Words of the title.</summary>
    [Parameter]
    public string? Title { get; set; }

    /// <summary>The brand.</summary>
    [Parameter]
    public string? Brand { get; set; }

    /// <summary>Who wrote it.</summary>
    [Parameter]
    public string? Author { get; set; }

    /// <summary>Who plays in it.</summary>
    [Parameter]
    public string? Actor { get; set; }

    /// <summary>Who made or sings it.</summary>
    [Parameter]
    public string? Artist { get; set; }

    /// <summary>The category, such as Electronics. Default: all.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(ProductWordCompleter))]
    public string? SearchIndex { get; set; }

    /// <summary>The browse node it is in.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? BrowseNodeId { get; set; }

    /// <summary>Available, which is Amazon's default, or IncludeOutOfStock.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(ProductWordCompleter))]
    public string? Availability { get; set; }

    /// <summary>Only what is delivered so: AmazonGlobal, FreeShipping, FulfilledByAmazon, Prime.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(ProductWordCompleter))]
    public string[]? DeliveryFlag { get; set; }

    /// <summary>The lowest price, in the marketplace's currency: 12.50 are twelve and a half dollars.</summary>
    [Parameter]
    public decimal? MinPrice { get; set; }

    /// <summary>The highest price, in the marketplace's currency.</summary>
    [Parameter]
    public decimal? MaxPrice { get; set; }

    /// <summary>At least so many stars: 1 to 4.</summary>
    [Parameter]
    public int? MinReviewsRating { get; set; }

    /// <summary>A saving of at least so many percent: 1 to 99.</summary>
    [Parameter]
    public int? MinSavingPercent { get; set; }

    /// <summary>The order. Default: Amazon's for the category.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(ProductWordCompleter))]
    public string? SortBy { get; set; }

    /// <summary>How many products a page holds: 1 to 10. Default: 10.</summary>
    [Parameter]
    public int? ItemCount { get; set; }

    /// <summary>The first page to read: 1 to 10. Default: 1.</summary>
    [Parameter]
    [ValidateRange(1, ProductQuery.MostPages)]
    public int Page { get; set; } = 1;

    /// <summary>How many pages to read; each is a call. Default: 1. Amazon gives ten.</summary>
    [Parameter]
    [ValidateRange(1, ProductQuery.MostPages)]
    public int PageCount { get; set; } = 1;

    private protected override ProductOperation Operation => ProductOperation.SearchItems;

    private protected override void Accept()
    {
        var query = new ProductQuery
        {
            Keywords = Keywords,
            Title = Title,
            Brand = Brand,
            Author = Author,
            Actor = Actor,
            Artist = Artist,
            SearchIndex = SearchIndex,
            BrowseNodeId = BrowseNodeId,
            Availability = Availability,
            DeliveryFlags = DeliveryFlag,
            MinPrice = ProductPrice.Smallest(MinPrice, Setup.Connection.Marketplace),
            MaxPrice = ProductPrice.Smallest(MaxPrice, Setup.Connection.Marketplace),
            MinReviewsRating = MinReviewsRating,
            MinSavingPercent = MinSavingPercent,
            SortBy = SortBy,
            ItemCount = ItemCount,
        };
        if (query.Refusal() is { } refusal) Refuse(Errors.QueryRefused(refusal, Keywords));
        else Start(this, Keywords, _ => ReadAsync(query, bulk: ++searches > ProductQuery.MostPages));
    }

    private async Task ReadAsync(ProductQuery query, bool bulk)
    {
        var last = Math.Min(ProductQuery.MostPages, Page + PageCount - 1);
        for (var page = Page; page <= last; page++)
        {
            var body = ProductRequests.Search(Setup.Connection, query, page, Resources, Terms);
            if (await AskAsync(body, bulk).ConfigureAwait(false) is not { } answered)
            {
                await Output.VerboseAsync($"The search found nothing on page {page}.", StopToken).ConfigureAwait(false);
                return;
            }

            var read = ProductReader.Search(answered.Answer, Setup.Connection.Marketplace, answered.Stamp);
            await Output.VerboseAsync($"Page {page}: {read.Products.Count} of {read.TotalResultCount} products. {read.SearchUrl}", StopToken).ConfigureAwait(false);
            await Output.PageAsync(read.Products, StopToken).ConfigureAwait(false);
            if (read.Products.Count < (query.ItemCount ?? 10)) return;
        }
    }
}
