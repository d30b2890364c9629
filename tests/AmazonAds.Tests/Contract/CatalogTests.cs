using System.Text.Json;
using AmazonAds.ContractTable;
using AmazonAds.ContractTable.Documents;
using AmazonAds.Operations;
using AmazonAds.Pipeline;
using AmazonAds.Tests.OpenApi;
using AmazonAds.Tests.Testing;

namespace AmazonAds.Tests.Contract;

/// <summary>The catalog of operations against Amazon's documents.</summary>
public sealed class CatalogTests
{
    private const string Advice = "Run dotnet run --project tools/ContractTable and look at what changed.";

    [SharedFact]
    public void It_is_what_the_tool_makes_of_the_documents()
    {
        var made = OperationLine.WriteAll(DocumentReader.ReadAll(SharedFolder.Require("specs")));
        Assert.True(made == File.ReadAllText(Repository.Above(AppContext.BaseDirectory).Catalog).ReplaceLineEndings("\n"), Advice);
    }

    [SharedFact]
    public void Every_operation_of_every_document_is_there_and_no_other()
    {
        // Counted without the tool's own reader.
        var documented = new List<string>();
        foreach (var name in DocumentNames.All)
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(SharedFolder.Require("specs", name + ".json")));
            documented.AddRange(
                from path in document.RootElement.GetProperty("paths").EnumerateObject()
                from method in path.Value.EnumerateObject()
                where method.Value.TryGetProperty("responses", out _)
                select $"{name} {method.Name.ToUpperInvariant()} {path.Name}");
        }

        Assert.Equal(
            documented.Order(StringComparer.Ordinal),
            AdsOperations.All.Select(operation => $"{operation.Document} {operation.Name}").Order(StringComparer.Ordinal));
    }

    [SharedFact]
    public async Task Its_media_types_and_headers_please_the_documents()
    {
        foreach (var operation in AdsOperations.All)
        {
            var headers = new Dictionary<string, string>(StringComparer.Ordinal) { ["Accept"] = operation.Accept(operation.ContentType) };
            headers[operation.Path.StartsWith("/adsApi/v1/", StringComparison.Ordinal) ? "Amazon-Ads-ClientId" : "Amazon-Advertising-API-ClientId"] = "client";
            if (operation.Profile != ProfileNeed.None) headers["Amazon-Advertising-API-Scope"] = "1";
            foreach (var header in operation.RequiredHeaders) headers[header] = "1";
            var body = operation.ContentType is null ? [] : "{}"u8.ToArray();
            if (operation.ContentType is { } contentType) headers["Content-Type"] = contentType;

            var path = string.Join('/', operation.Path.Split('/').Select(segment => segment is ['{', ..] ? "1" : segment));
            var violations = await OperationContract.CheckAsync(AdsDocuments.Of(operation.Document), operation.Method, path, body, headers);

            // What stands in the body, the query and the path is the caller's.
            Assert.Empty(violations
                .Where(violation => !violation.StartsWith('$') && !violation.StartsWith("The query parameter", StringComparison.Ordinal)
                    && !violation.StartsWith("The path parameter", StringComparison.Ordinal))
                .Select(violation => $"{operation}: {violation}"));
        }
    }

    [Fact]
    public void What_only_reads_does_not_say_that_it_changes()
    {
        string[] changing = ["create", "update", "delete", "archive", "associate", "disassociate", "bulk", "start", "request"];
        string[] reading = ["get", "list", "query", "search", "retrieve", "fetch"];
        foreach (var operation in AdsOperations.All.Where(operation => operation.Method == "POST"))
        {
            // The forecast of Sponsored Display is "created" and is none but an answer.
            if (operation.OperationId is "createSDForecast") continue;
            bool Begins(string[] words) => Array.Exists(words, word => operation.OperationId.StartsWith(word, StringComparison.OrdinalIgnoreCase));
            if (operation.Effect == OperationEffect.Read) Assert.False(Begins(changing), $"{operation} ({operation.OperationId}) is said to read.");
            else Assert.False(Begins(reading), $"{operation} ({operation.OperationId}) is said to change.");
        }
    }

    [Theory]
    [InlineData("POST", "/sp/campaigns/list", "ListSponsoredProductsCampaigns")]
    [InlineData("post", "/sp/campaigns/list?x=1", "ListSponsoredProductsCampaigns")]
    [InlineData("GET", "/sd/campaigns/extended", "listCampaignsEx")]
    [InlineData("GET", "/sd/campaigns/123", "getCampaign")]
    [InlineData("GET", "/sd/brandSafety/deny", "listDomains")]
    [InlineData("DELETE", "/sp/campaigns/1/budgetRules/a-b", "DisassociateAssociatedBudgetRuleForSPCampaigns")]
    public void An_operation_is_found_by_method_and_path(string method, string path, string id) =>
        Assert.Equal(id, AdsOperations.Find(method, path)?.OperationId);

    [Theory]
    [InlineData("GET", "/sp/campaigns/list")]
    [InlineData("POST", "/SP/campaigns/list")]
    [InlineData("GET", "/sd/campaigns/")]
    [InlineData("GET", "/v2/sp/keywords")]
    public void What_is_not_there_is_not_found(string method, string path) => Assert.Null(AdsOperations.Find(method, path));

    [Fact]
    public void Of_several_versions_the_newest_is_asked_for_and_a_given_one_is_kept()
    {
        var bids = AdsOperations.Find("POST", "/sp/targets/bid/recommendations")!;
        Assert.Equal("application/vnd.spthemebasedbidrecommendation.v5+json", bids.ContentType);
        Assert.Equal(bids.ContentType, bids.Accept(bids.ContentType));
        Assert.Equal("application/vnd.spthemebasedbidrecommendation.v3+json", bids.Accept("application/vnd.spthemebasedbidrecommendation.v3+json"));

        // Asked in 3.4, answered in 3.3 at most.
        var display = AdsOperations.Find("POST", "/sd/targets/bid/recommendations")!;
        Assert.EndsWith("v3.4+json", display.ContentType, StringComparison.Ordinal);
        Assert.EndsWith("v3.3+json", display.Accept(display.ContentType), StringComparison.Ordinal);

        // One operation for four kinds of exports.
        Assert.Equal(4, AdsOperations.Find("GET", "/exports/1")!.Accept(null).Split(", ").Length);
    }

    [Theory]
    [InlineData("POST", "/sp/keywords/list", OperationEffect.Read, RepeatRule.Repeatable)]
    [InlineData("POST", "/sp/keywords", OperationEffect.Create, RepeatRule.OnlyIfNotCarriedOut)]
    [InlineData("PUT", "/sp/keywords", OperationEffect.Change, RepeatRule.Repeatable)]
    [InlineData("POST", "/sp/keywords/delete", OperationEffect.Change, RepeatRule.Repeatable)]
    [InlineData("POST", "/adsApi/v1/update/ads", OperationEffect.Change, RepeatRule.Repeatable)]
    [InlineData("POST", "/sp/campaigns/budgetRecommendations", OperationEffect.Read, RepeatRule.Repeatable)]
    [InlineData("POST", "/sp/campaigns/1/budgetRules", OperationEffect.Create, RepeatRule.OnlyIfNotCarriedOut)]
    public void Creates_alone_are_not_repeated(string method, string path, OperationEffect effect, RepeatRule repeat)
    {
        var operation = AdsOperations.Find(method, path)!;
        Assert.Equal((effect, repeat), (operation.Effect, operation.Repeat));
    }
}
