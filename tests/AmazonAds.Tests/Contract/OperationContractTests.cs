using System.Text;
using AmazonAds.Operations;
using AmazonAds.Tests.Testing;

namespace AmazonAds.Tests.Contract;

public sealed class OperationContractTests
{
    [SharedTheory]
    [InlineData("POST", "/sp/keywords/list", """{"maxResults":10}""", null)]
    [InlineData("POST", "/sp/keywords/list", """{"maxResult":10}""", "$.maxResult is unknown")]
    [InlineData("POST", "/sb/v4/campaigns/list", """{"maxResults":10}""", null)]
    [InlineData("POST", "/sb/v4/campaigns/list", """{"maxResults":1000}""", "$.maxResults is above")]
    [InlineData("POST", "/sd/campaigns", """[{"name":"n","tactic":"T00020","state":"enabled","budget":5,"budgetType":"daily"}]""", null)]
    [InlineData("POST", "/sd/campaigns", """[{"name":"n","bids":1}]""", "$[0].bids is unknown")]
    [InlineData("GET", "/sd/campaigns?startIndex=0&count=100", "", null)]
    [InlineData("GET", "/sd/campaigns?start=0", "", "The query parameter start is unknown")]
    [InlineData("POST", "/adsApi/v1/query/campaigns", """{"adProductFilter":{"include":["SPONSORED_PRODUCTS"]}}""", null)]
    [InlineData("POST", "/adsApi/v1/query/campaigns", "{}", "$.adProductFilter is missing")]
    [InlineData("POST", "/portfolios/list", "{}", null)]
    [InlineData("POST", "/sp/budgetRules", """{"budgetRulesDetails":[{"recurrence":{"type":"WEEKLY"}}]}""", null)]
    [InlineData("POST", "/sp/budgetRules", """{"budgetRulesDetails":[{"recurrence":{"type":"YEARLY"}}]}""", "YEARLY")]
    [InlineData("PATCH", "/sp/keywords", "", "The catalog has no PATCH /sp/keywords")]
    public async Task A_request_is_held_against_the_document_of_its_operation(string method, string path, string body, string? violation)
    {
        var violations = await OperationContract.ViolationsAsync(method, path, Encoding.UTF8.GetBytes(body), Headers(method, path));
        if (violation is null) Assert.Empty(violations);
        else Assert.Contains(violations, found => found.Contains(violation, StringComparison.Ordinal));
    }

    [SharedTheory]
    [InlineData(200, """{"keywords":[],"totalResults":0}""", null)]
    [InlineData(200, """{"keywords":{}}""", "$.keywords is no array")]
    [InlineData(201, "{}", "The status 201 is not documented")]
    public async Task An_answer_is_held_against_the_document_of_its_operation(int status, string body, string? violation)
    {
        var violations = await OperationContract.AnswerViolationsAsync("POST", "/sp/keywords/list", status, Encoding.UTF8.GetBytes(body));
        if (violation is null) Assert.Empty(violations);
        else Assert.Contains(violations, found => found.Contains(violation, StringComparison.Ordinal));
    }

    [SharedFact]
    public async Task Headers_are_held_against_it_too()
    {
        var violations = await OperationContract.ViolationsAsync("POST", "/sp/keywords/list", "{}"u8.ToArray(), new Dictionary<string, string>(StringComparer.Ordinal) { ["Content-Type"] = "application/json" });
        Assert.Contains(violations, found => found.Contains("Amazon-Advertising-API-Scope is missing", StringComparison.Ordinal));
        Assert.Contains(violations, found => found.Contains("media type application/json", StringComparison.Ordinal));
        Assert.Contains(violations, found => found.StartsWith("The Accept header", StringComparison.Ordinal));
    }

    private static Dictionary<string, string> Headers(string method, string path)
    {
        var operation = AdsOperations.Find(method, path);
        var headers = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Amazon-Advertising-API-ClientId"] = "client",
            ["Amazon-Ads-ClientId"] = "client",
            ["Amazon-Advertising-API-Scope"] = "1",
            ["Accept"] = operation?.Accept(operation.ContentType) ?? "application/json",
        };
        if (operation?.ContentType is { } contentType) headers["Content-Type"] = contentType;
        return headers;
    }
}
