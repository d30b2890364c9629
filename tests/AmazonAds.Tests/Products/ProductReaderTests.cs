using System.Text.Json;
using AmazonAds.Products;
using AmazonAds.Tests.Testing;

namespace AmazonAds.Tests.Products;

public class ProductReaderTests
{
    private static readonly ProductStamp Stamp = new(null, null, ProductSource.Api, false);

    [SharedFact]
    public void The_recorded_offers_are_read()
    {
        var product = Item(Fixture("creators__getItems_response_offersV2.json").GetProperty("itemsResult").GetProperty("items")[0]);
        Assert.Equal("B00MNV8E0C", product.Asin);
        Assert.Equal(59.49m, product.Price);
        Assert.Equal("USD", product.Currency);
        Assert.Equal("$59.49", product.DisplayPrice);
        Assert.Equal(69.99m, product.ListPrice);
        Assert.Equal(15, product.SavingPercent);
        Assert.Equal("IN_STOCK", product.Availability);
        Assert.Equal("Amazon.com", product.Merchant);
        Assert.True(product.IsBuyBoxWinner);
        Assert.Equal("https://www.amazon.com/dp/B00MNV8E0C?tag=example&linkCode=ogi&th=1&psc=1", product.DetailPageUrl);
        Assert.Null(product.Title);
    }

    [SharedFact]
    public void The_recorded_search_is_read()
    {
        var page = ProductReader.Search(Fixture("creators__searchItems_response.json"), "www.amazon.com", Stamp);
        Assert.Equal(146, page.TotalResultCount);
        Assert.StartsWith("https://www.amazon.com/s/", page.SearchUrl, StringComparison.Ordinal);
        var product = Assert.Single(page.Products);
        Assert.Equal("0545162076", product.Asin);
        Assert.Equal("https://m.media-amazon.com/images/I/51BBTJaU6QL._SL160_.jpg", product.ImageUrl);
    }

    [SharedFact]
    public void The_recorded_variations_are_read()
    {
        var page = ProductReader.Variations(Fixture("creators__getVariations_response_trimmed.json"), "B01M2C97VG", "www.amazon.co.uk", Stamp);
        Assert.Equal(13, page.Summary!.VariationCount);
        Assert.Equal(17.03m, page.Summary.LowestPrice);
        Assert.Equal("GBP", page.Summary.Currency);
        Assert.Equal(["Black", "Tan"], page.Summary.Dimensions["color_name"]);
        Assert.Equal("Tan", page.Variations[0].Attributes["color_name"]);
        Assert.All(page.Variations, variation => Assert.Equal("B01M2C97VG", variation.VariationOf));
    }

    [SharedFact]
    public void The_recorded_browse_nodes_are_read()
    {
        var node = ProductReader.Node(
            Fixture("creators__getBrowseNodes_response_partial_failure.json").GetProperty("browseNodesResult").GetProperty("browseNodes")[0],
            "www.amazon.com",
            Stamp);
        Assert.Equal("283155", node.BrowseNodeId);
        Assert.True(node.IsRoot);
        Assert.Equal(["1000", "51546011", "2349030011"], node.Children.Select(child => child.BrowseNodeId));
    }

    [Fact]
    public void A_path_names_the_shelves_from_the_root_down()
    {
        var node = ProductReader.Node(Json("""{"id":"3","displayName":"Tents","ancestor":{"id":"2","displayName":"Camping","ancestor":{"id":"1","contextFreeName":"Outdoor"}}}"""), "www.amazon.com", Stamp);
        Assert.Equal("Outdoor > Camping > Tents", node.Path);
    }

    [Theory]
    [InlineData("""{"images":{"primary":{"hiRes":{"url":"u"}}}}""")]
    [InlineData("""{"images":{"primary":{"highRes":{"url":"u"}}}}""")]
    [InlineData("""{"images":{"primary":{"large":null,"highRes":{"url":"u"},"small":{"url":"s"}}}}""")]
    public void The_largest_picture_is_found_under_either_name(string json) => Assert.Equal("u", Item(Json(json)).ImageUrl);

    [Fact]
    public void The_offer_on_the_page_speaks_for_the_product()
    {
        var product = Item(Json("""{"offersV2":{"listings":[{"price":{"money":{"amount":1,"currency":"USD"}}},{"isBuyBoxWinner":true,"price":{"money":{"amount":"2.5","currency":"USD"}}}]}}"""));
        Assert.Equal(2.5m, product.Price);
        Assert.Equal("2.5 USD", product.DisplayPrice);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"asin":null,"itemInfo":null,"offersV2":{"listings":null},"images":{"primary":null},"browseNodeInfo":{"browseNodes":null}}""")]
    [InlineData("""{"itemInfo":{"title":null},"offersV2":{"listings":[]},"customerReviews":{"count":null,"starRating":null}}""")]
    [InlineData("""{"itemInfo":[],"offersV2":"none","images":7,"browseNodeInfo":{"browseNodes":[null,3]},"parentASIN":{}}""")]
    public void Nulls_and_surprises_are_nulls_in_the_object(string json)
    {
        var product = Item(Json(json));
        Assert.Null(product.Title);
        Assert.Null(product.Price);
        Assert.Null(product.ImageUrl);
        Assert.Null(product.Rating);
        Assert.Empty(product.BrowseNodes);
    }

    [Fact]
    public void The_whole_item_is_kept()
    {
        var product = Item(Json("""{"asin":"B0BL8WSCH3","somethingNew":{"deep":[1,"two"]}}"""));
        var deep = (IReadOnlyDictionary<string, object?>)product.Item["somethingNew"]!;
        Assert.Equal([1L, "two"], (object?[])deep["deep"]!);
    }

    [Theory]
    [InlineData("b0bl8wsch3", "B0BL8WSCH3")]
    [InlineData(" B0BL8WSCH3 ", "B0BL8WSCH3")]
    [InlineData("0545162076", "0545162076")]
    [InlineData("0-545-16207-6", "0545162076")]
    [InlineData("978-0-545-16207-4", "0545162076")]
    [InlineData("080442957x", "080442957X")]
    [InlineData("545162076", "0545162076")]
    public void An_asin_is_read_as_people_have_it(string text, string asin)
    {
        Assert.Null(AsinText.Refusal(text, out var read));
        Assert.Equal(asin, read);
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("B0BL8WSCH")]
    [InlineData("B0BL8WSCH33")]
    [InlineData("B0BL8WSCHÖ")]
    [InlineData("9790000000001")]
    [InlineData("545162077")]
    public void What_is_no_asin_is_refused(string? text) => Assert.Contains("not an ASIN", AsinText.Refusal(text, out _), StringComparison.Ordinal);

    [SharedFact]
    public void An_error_of_an_id_has_amazons_words_or_says_that_there_are_none()
    {
        var error = Fixture("creators__getItems_response_partial_failure.json").GetProperty("errors")[0];
        Assert.Equal("InvalidParameterValue", ProductIdError.Read("B08N5WRWNW", error).Code);
        Assert.Equal("ItemNotReturned", ProductIdError.Read("B08N5WRWNW", null).Code);
    }

    private static Product Item(JsonElement json) => ProductReader.Item(json, "www.amazon.com", Stamp);

    private static JsonElement Fixture(string name) => SharedFiles.Json(Path.Combine(SharedFiles.Root, "fixtures", "products", name));

    private static JsonElement Json(string text)
    {
        using var document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }
}
