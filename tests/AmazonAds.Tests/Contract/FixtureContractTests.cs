using System.Text;
using System.Text.RegularExpressions;
using AmazonAds.Operations;
using AmazonAds.Tests.OpenApi;
using AmazonAds.Tests.Testing;

namespace AmazonAds.Tests.Contract;

/// <summary>Amazon's own examples and the recordings: each one's operation, its request and its answer.</summary>
public sealed class FixtureContractTests
{
    /// <summary>What belongs to APIs that no document of the catalog describes, as method and path.</summary>
    private static readonly string[] Undocumented =
    [
        // Sponsored Products and Sponsored Display version 2, reports, snapshots and portfolios of their time.
        @"^(GET|POST|PUT|DELETE) /v2/s[pd]/",
        @"^(GET|POST|PUT) /v2/portfolios(/|$)",
        @"^PUT /v2/profiles/register(Brand)?$",
        @"^(GET|POST) /v2/hsa/",

        // Reports of the demand side platform.
        @"^(GET|POST) /accounts/1/dsp/reports(/|$)",

        // Sponsored Brands before version 4, which its document leaves out, and its stores.
        @"^(GET|POST|PUT|DELETE) /sb/(keywords|negativeKeywords|targets|negativeTargets)(/1)?$",
        @"^(POST|PUT) /sb/beta/adGroups(/list|/delete)?$",
        @"^(POST|PUT) /sb/themes(/list)?$",
        @"^POST /sb/recommendations/(bids|keyword|targets/category|targets/product/list)$",
        @"^POST /sb/campaigns/budgetRules/recommendations$",
        @"^GET /(brands|pageAsins)$",

        // Audiences have a document of their own.
        @"^POST /audiences/(list|taxonomy/list)$",

        // Left out of the document of Sponsored Products.
        @"^GET /sp/campaigns/\d+/budgetRules/budgetHistory$",

        // Recordings of failures alone.
        @"^GET /(throttle|encountering-an-error)$",
    ];

    /// <summary>What single examples get wrong themselves: file and violation.</summary>
    private static readonly (string File, string Violation)[] Sloppy =
    [
        ("sponsored-brands-campaigns-create-campaigns-auto-bidding", "bidOptimization is no boolean"),
        ("sponsored-brands-campaigns-create-campaigns-manual-bidding", "bidOptimization is no boolean"),
        ("sponsored-display-campaigns-create-campaigns-audience-targeting", "budget is no number"),
        ("sponsored-display-creatives-", "properties fits 0 of its anyOf"),
        ("sponsored-display-targeting-create-targets", "bid is no number"),
        ("sponsored-products-keywords-keyword-recommendation", "$ fits 0 of its oneOf"),
        ("sponsored-products-campaign-negative-keywords-create", "adGroupId is unknown"),
        ("sponsored-products-campaigns-update-campaigns", "status is unknown"),
        ("sponsored-products-product-targeting-product-recommendatios-asins", "count is no number"),
    ];

    private static IEnumerable<FixtureExchange> Exchanges =>
        FixtureExchange.Of("official-examples").Concat(FixtureExchange.Of("sp-v2-recorded"));

    [SharedFact]
    public void Every_request_is_in_the_catalog_or_of_an_API_without_a_document()
    {
        var unused = Undocumented.ToHashSet(StringComparer.Ordinal);
        var wrong = new List<string>();
        var count = 0;
        foreach (var exchange in Exchanges)
        {
            count++;
            var name = $"{exchange.Method} {exchange.Path.Split('?')[0]}";
            var patterns = Undocumented.Where(pattern => Regex.IsMatch(name, pattern)).ToList();
            unused.ExceptWith(patterns);
            if (AdsOperations.Find(exchange.Method, exchange.Path) is null == (patterns.Count == 0))
                wrong.Add($"{exchange.File}: {name} is {(patterns.Count == 0 ? "neither in the catalog nor an exception" : "in the catalog and an exception")}");
        }

        Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, wrong));
        Assert.Empty(unused);
        Assert.True(count > 200, $"Only {count} requests were looked at.");
    }

    [SharedFact]
    public async Task Examples_keep_to_the_documents_but_for_known_quirks()
    {
        var wrong = new List<string>();
        var quirks = new HashSet<int>();
        var sloppy = new HashSet<int>();
        foreach (var exchange in Exchanges)
        {
            if (AdsOperations.Find(exchange.Method, exchange.Path) is not { } operation) continue;
            foreach (var violation in await AllViolationsAsync(operation, exchange))
            {
                var ofDocument = DocumentQuirks.All.Index().FirstOrDefault(
                    quirk => quirk.Item.Operation.IsMatch(operation.Name) && quirk.Item.Violation.IsMatch(violation), (Index: -1, default));
                var ofExample = Array.FindIndex(Sloppy, one => exchange.File.StartsWith(one.File, StringComparison.Ordinal) && violation.Contains(one.Violation, StringComparison.Ordinal));
                quirks.Add(ofDocument.Index);
                sloppy.Add(ofExample);
                if (ofDocument.Index < 0 && ofExample < 0) wrong.Add($"{exchange.File}: {operation.Name}: {violation}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, wrong));
        Assert.Empty(Enumerable.Range(0, DocumentQuirks.All.Count).Except(quirks).Select(index => $"No example shows {DocumentQuirks.All[index].Violation}"));
        Assert.Empty(Enumerable.Range(0, Sloppy.Length).Except(sloppy).Select(index => $"No longer: {Sloppy[index]}"));
    }

    // Examples were sent by hand, with the media types of their day: those of the catalog are put in their place.
    private static async Task<List<string>> AllViolationsAsync(AdsOperation operation, FixtureExchange exchange)
    {
        var headers = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Amazon-Advertising-API-ClientId"] = "client",
            ["Amazon-Advertising-API-Scope"] = "1",
            ["Accept"] = operation.Accept(operation.ContentType),
        };
        if (operation.ContentType is { } contentType) headers["Content-Type"] = contentType;
        var document = AdsDocuments.Of(operation.Document);
        var violations = new List<string>(await OperationContract.CheckAsync(document, exchange.Method, exchange.Path, exchange.Body, headers));
        if (exchange.AnswerBody is { } answer && exchange.Status < 400)
            violations.AddRange(await OperationContract.CheckAnswerAsync(document, exchange.Method, exchange.Path, exchange.Status, answer, "application/json"));
        return violations;
    }
}
