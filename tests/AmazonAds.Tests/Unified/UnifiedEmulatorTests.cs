using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using AmazonAds.Emulator;
using AmazonAds.Tests.Emulator;

namespace AmazonAds.Tests.Unified;

/// <summary>The emulator refuses what the document of v1 does not have.</summary>
public sealed class UnifiedEmulatorTests : IAsyncDisposable
{
    private const string Products = "\"adProductFilter\":{\"include\":[\"SPONSORED_PRODUCTS\"]}";

    private EmulatorSession? session;

    public async ValueTask DisposeAsync()
    {
        session?.Dispose();
        await ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData("query/campaigns", "{}", "adProductFilter is required")]
    [InlineData("query/campaigns", """{"adProductFilter":{"include":[]}}""", "at least one")]
    [InlineData("query/campaigns", """{"adProductFilter":{"include":["SPONSORED_PRODUCTS","SPONSORED_BRANDS"]}}""", "at most 1")]
    [InlineData("query/campaigns", """{"adProductFilter":{"include":["SPONSORED_SHOES"]}}""", "does not know")]
    [InlineData("query/campaigns", "{" + Products + ",\"maxResults\":5001}", "maxResults")]
    [InlineData("query/adGroups", "{" + Products + ",\"maxResults\":1001}", "maxResults")]
    [InlineData("query/ads", "{" + Products + ",\"maxResults\":1001}", "maxResults")]
    [InlineData("query/targets", "{" + Products + ",\"maxResults\":0}", "maxResults")]
    [InlineData("query/targets", "{" + Products + ",\"stateFilter\":{\"include\":[\"ENABLED\",\"PAUSED\",\"ARCHIVED\",\"DRAFT\"]}}", "at most 3")]
    [InlineData("query/targets", "{" + Products + ",\"negativeFilter\":{\"include\":[true,false]}}", "1 to 1")]
    [InlineData("query/targets", "{" + Products + ",\"keywordFilter\":{\"include\":[\"x\"]}}", "queryTermMatchType")]
    [InlineData("query/targets", "{" + Products + ",\"nextToken\":\"garbage\"}", "nextToken")]
    [InlineData("query/targets", "[]", "not a JSON object")]
    [InlineData("create/campaigns", """{"campaigns":[]}""", "at least one")]
    [InlineData("create/campaigns", """{"targets":[]}""", "must be an array")]
    [InlineData("delete/targets", """{"targetIds":[]}""", "at least one")]
    public async Task A_request_that_the_document_does_not_have_is_a_400(string path, string body, string message)
    {
        using var answer = await PostAsync(path, body);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.Equal(400, (int)answer.StatusCode);
        Assert.Contains("\"BAD_REQUEST\"", text, StringComparison.Ordinal);
        Assert.Contains(message, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("create/campaigns", """{"campaigns":[{"adProduct":"SPONSORED_PRODUCTS","state":"ENABLED"}]}""", "FIELD_VALUE_IS_NULL", "$.campaigns[0].name")]
    [InlineData("create/campaigns", """{"campaigns":[{"adProduct":"SPONSORED_BRANDS","name":"x","state":"ENABLED","budgets":[{}]}]}""", "ACTION_NOT_SUPPORTED", "$.campaigns[0].adProduct")]
    [InlineData("create/campaigns", """{"campaigns":[{"adProduct":"SPONSORED_PRODUCTS","name":"x","state":"ARCHIVED","budgets":[{}]}]}""", "FIELD_VALUE_IS_INVALID", "$.campaigns[0].state")]
    [InlineData("create/targets", """{"targets":[{"adProduct":"SPONSORED_PRODUCTS","state":"ENABLED","targetType":"KEYWORD","targetDetails":{}}]}""", "FIELD_VALUE_IS_NULL", "$.targets[0].negative")]
    [InlineData("create/targets", """{"targets":[{"adProduct":"SPONSORED_PRODUCTS","adGroupId":"7","negative":false,"state":"ENABLED","targetType":"KEYWORD","targetDetails":{"keywordTarget":{"keyword":"x","matchType":"EXACT"}}}]}""", "FIELD_VALUE_NOT_FOUND", "$.targets[0].adGroupId")]
    [InlineData("update/targets", """{"targets":[{"state":"ENABLED"}]}""", "FIELD_VALUE_IS_NULL", "$.targets[0].targetId")]
    [InlineData("delete/ads", """{"adIds":["7"]}""", "RESOURCE_ID_NOT_FOUND", "$.ads[0].adId")]
    public async Task An_item_that_the_document_does_not_have_is_an_error_with_its_place(string path, string body, string code, string place)
    {
        using var answer = await PostAsync(path, body);
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Equal(207, (int)answer.StatusCode);
        var error = Assert.Single(json.RootElement.GetProperty("error").EnumerateArray());
        var first = error.GetProperty("errors")[0];
        Assert.Equal((0, code, place), (error.GetProperty("index").GetInt32(), first.GetProperty("code").GetString(), first.GetProperty("fieldLocation").GetString()));
    }

    [Fact]
    public async Task The_client_header_is_the_one_of_v1()
    {
        using var answer = await PostAsync("query/campaigns", "{" + Products + "}", client: "Amazon-Advertising-API-ClientId");
        Assert.Equal(401, (int)answer.StatusCode);
        Assert.Contains("Amazon-Ads-ClientId", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_products_have_no_rows_here()
    {
        using var answer = await PostAsync("query/campaigns", """{"adProductFilter":{"include":["SPONSORED_DISPLAY"]}}""");
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Equal((200, 0), ((int)answer.StatusCode, json.RootElement.GetProperty("campaigns").GetArrayLength()));
    }

    private async Task<HttpResponseMessage> PostAsync(string path, string body, string client = "Amazon-Ads-ClientId")
    {
        session = await new EmulatorSession(new EmulatorOptions { RequestsPerSecond = 0 }).SignInAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, "adsApi/v1/" + path) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", session.AccessToken);
        request.Headers.Add(client, EmulatorOptions.DefaultClientId);
        request.Headers.Add("Amazon-Advertising-API-Scope", session.Profile.ToString());
        return await session.Http.SendAsync(request);
    }
}
