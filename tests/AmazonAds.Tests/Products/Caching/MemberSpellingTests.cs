using System.Text;
using AmazonAds.Products;
using AmazonAds.Products.Caching;
using static AmazonAds.Tests.Products.Caching.CatalogHarness;

namespace AmazonAds.Tests.Products.Caching;

/// <summary>The shapes that Amazon's answers are known to come in.</summary>
public sealed class MemberSpellingTests : IAsyncLifetime
{
    private readonly CatalogHarness harness = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => harness.DisposeAsync();

    [Theory]
    [InlineData("itemsResult", "hiRes")]
    [InlineData("itemResults", "highRes")]
    public async Task Both_spellings_of_a_member_are_read_and_given_back_as_they_came(string result, string image)
    {
        var catalog = harness.Open();
        harness.Api.Then($$"""{"{{result}}":{"items":[{"asin":"A","images":{"primary":{"{{image}}":{"url":"https://x/é.jpg"},"small":null} },"itemInfo":null}]} }""");

        var entry = await harness.OneAsync(catalog, harness.Items(["A"], "images.primary.highRes", "images.primary.small", Title));

        Assert.Equal($$"""{"asin":"A","images":{"primary":{"{{image}}":{"url":"https://x/é.jpg"} } } }""".Replace(" ", "", StringComparison.Ordinal), Encoding.UTF8.GetString(entry.Json!.Value.Span));
    }

    [Theory]
    [InlineData("""{"errors":[{"__type":"com.amazon.creators#ResourceNotFoundException","message":"The ItemIds X provided in the request is invalid."}]}""")]
    [InlineData("""{"itemsResult":null,"errors":[{"type":"ResourceNotFoundException","message":"X: not found"}]}""")]
    [InlineData("""{"itemsResult":{"items":null},"errors":[{"code":"ItemNotAccessible","message":"The ItemId X is not accessible."}]}""")]
    [InlineData("""{"itemsResult":{"items":[]}}""")]
    public async Task An_id_without_an_item_is_unknown_in_whatever_words(string json)
    {
        var catalog = harness.Open();
        harness.Api.Then(json);

        Assert.True((await harness.OneAsync(catalog, harness.Items(["X"], Title))).IsUnknown);
        Assert.True((await harness.OneAsync(catalog, harness.Items(["X"], Title))).IsUnknown);
    }

    [Fact]
    public async Task An_error_names_an_id_as_a_word_of_its_own()
    {
        var catalog = harness.Open();
        harness.Api.Then("""{"errors":[{"code":"InvalidParameterValue","message":"The BrowseNodeId 10 provided is invalid."},{"code":"InvalidParameterValue","message":"The BrowseNodeId 0 provided is wrong."}]}""");

        var node = await harness.OneAsync(catalog, harness.Nodes(["0"]));

        Assert.Contains("is wrong", Encoding.UTF8.GetString(node.Error!.Value.Span), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_is_no_JSON_is_a_failure_of_the_call()
    {
        var catalog = harness.Open();
        harness.Api.Then("<html>busy</html>");

        var entry = await harness.OneAsync(catalog, harness.Items(["A"], Title));

        Assert.Equal(AmazonAds.Errors.FailureKind.NotUnderstood, ((AmazonAds.Errors.AdsException)entry.Failure!).Kind);
    }
}
