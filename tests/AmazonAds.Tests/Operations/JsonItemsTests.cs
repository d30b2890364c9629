using System.Text.Json;
using AmazonAds.Operations;

namespace AmazonAds.Tests.Operations;

public sealed class JsonItemsTests
{
    [Theory]
    [InlineData("[1,2]", null, 2)]
    [InlineData("""{"totalResults":2,"things":[1,2],"nextToken":"a"}""", null, 2)]
    [InlineData("""{"success":[1],"error":[]}""", "success", 1)]
    [InlineData("""{"campaigns":{"success":[1,2,3],"error":[]}}""", "campaigns.success", 3)]
    public void Items_are_the_array_the_only_array_or_the_named_one(string json, string? member, int count) =>
        Assert.Equal(count, JsonItems.Find(Parse(json), member)?.Count);

    [Theory]
    [InlineData("""{"success":[1],"error":[]}""", null)]
    [InlineData("""{"totalResults":0}""", null)]
    [InlineData("""{"success":[1]}""", "other")]
    [InlineData("""{"success":1}""", "success")]
    [InlineData("""{"a":[1]}""", "a.b")]
    public void Where_it_cannot_be_said_nothing_is_guessed(string json, string? member) => Assert.Null(JsonItems.Find(Parse(json), member));

    [Fact]
    public void A_list_that_may_be_left_out_is_empty_then()
    {
        Assert.Empty(JsonItems.Find(Parse("{}"), "things", isOptional: true)!);
        Assert.Empty(JsonItems.Find(Parse("""{"things":null}"""), "things", isOptional: true)!);
        Assert.Null(JsonItems.Find(Parse("""{"things":{}}"""), "things", isOptional: true));
    }

    private static JsonElement Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }
}
