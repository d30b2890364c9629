using AmazonAds.Products;
using AmazonAds.Products.Caching;

namespace AmazonAds.Tests.Products.Caching;

public sealed class ProductPartTests
{
    [Theory]
    [InlineData("itemInfo.title", "itemInfo.title", ProductDataKind.Content)]
    [InlineData("parentASIN", "parentASIN", ProductDataKind.Identity)]
    [InlineData("images.primary.small", "images.primary.small", ProductDataKind.Content)]
    [InlineData("images.variants.small", "images.variants", ProductDataKind.Content)]
    [InlineData("offersV2.listings.price", "offersV2.listings", ProductDataKind.Price)]
    [InlineData("browseNodeInfo.browseNodes.ancestor", "browseNodeInfo.browseNodes", ProductDataKind.Content)]
    [InlineData("browseNodeInfo.websiteSalesRank", "browseNodeInfo.websiteSalesRank", ProductDataKind.Content)]
    [InlineData("browseNodes.children", "children", ProductDataKind.Content)]
    [InlineData("somethingNew.entirely", "somethingNew.entirely", ProductDataKind.Price)]
    public void A_resource_is_a_piece_of_its_own_unless_it_stands_in_an_array(string resource, string path, ProductDataKind kind)
    {
        var part = Assert.Single(ProductPart.Of([resource]));

        Assert.Equal((path, kind), (part.Path, part.Kind));
        Assert.Equal([resource], part.Resources);
    }

    [Fact]
    public void Resources_of_one_array_are_one_piece_that_serves_those_it_was_asked_with()
    {
        var wide = Assert.Single(ProductPart.Of(["offersV2.listings.price", "offersV2.listings.availability", "offersV2.listings.price"]));
        var narrow = Assert.Single(ProductPart.Of(["offersV2.listings.price"]));

        Assert.True(wide.Covers(narrow));
        Assert.False(narrow.Covers(wide));
    }

    [Fact]
    public void A_part_can_be_read_back_from_its_texts()
    {
        var part = Assert.Single(ProductPart.Of(["images.variants.small", "images.variants.large"]));

        var read = ProductPart.Read(part.Path, part.Text, part.Kind);

        Assert.Equal((part.Path, part.Text, part.Kind), (read.Path, read.Text, read.Kind));
        Assert.Equal(part.Resources, read.Resources);
        Assert.Same(ProductPart.Base, ProductPart.Read(string.Empty, string.Empty, ProductDataKind.Content));
    }
}
