using System.Text.Json;
using AmazonAds.Reports;
using AmazonAds.Tests.Testing;

namespace AmazonAds.Tests.Reports;

/// <summary>Amazon's examples of report requests: those of the document and those of its collection of requests.</summary>
internal sealed record ReportExample(string Name, JsonElement Request)
{
    private static readonly string[] Products = ["SPONSORED_PRODUCTS", "SPONSORED_BRANDS", "SPONSORED_DISPLAY"];

    public JsonElement Configuration => Request.GetProperty("configuration");

    public string Type => Configuration.GetProperty("reportTypeId").GetString()!;

    public string[] GroupBy => Texts(Configuration, "groupBy");

    public string[] Columns => Texts(Configuration, "columns");

    public ReportTimeUnit TimeUnit => Enum.Parse<ReportTimeUnit>(Configuration.GetProperty("timeUnit").GetString()!, ignoreCase: true);

    public ReportFilter[] Filters => Configuration.TryGetProperty("filters", out var filters) && filters.ValueKind == JsonValueKind.Array
        ? [.. filters.EnumerateArray().Select(filter => new ReportFilter(filter.GetProperty("field").GetString()!, Texts(filter, "values")))]
        : [];

    public DateRange Range => new(Day("startDate"), Day("endDate"));

    /// <summary>The document's examples for the products that are known here.</summary>
    public static IReadOnlyList<ReportExample> Documented() =>
    [
        .. SharedFiles.Json(Path.Combine(SharedFiles.Root, "specs", "reporting-v3.json"))
            .GetProperty("paths").GetProperty("/reporting/reports").GetProperty("post").GetProperty("requestBody").GetProperty("content")
            .GetProperty("application/vnd.createasyncreportrequest.v3+json").GetProperty("examples").EnumerateObject()
            .Select(example => new ReportExample(example.Name, example.Value.GetProperty("value")))
            .Where(example => Products.Contains(example.Configuration.GetProperty("adProduct").GetString())),
    ];

    /// <summary>The recorded requests, with the answers they got.</summary>
    public static IReadOnlyList<(ReportExample Example, JsonElement Answer)> Recorded() =>
    [
        .. SharedFiles.Fixtures("official-examples", "reporting-sponsored-ads-v3-create-*.json").Select(file =>
        {
            var recording = SharedFiles.Json(file);
            return (new ReportExample(Path.GetFileName(file), recording.GetProperty("request").GetProperty("body")), recording.GetProperty("response").GetProperty("body"));
        }),
    ];

    private static string[] Texts(JsonElement element, string name) => [.. element.GetProperty(name).EnumerateArray().Select(value => value.GetString()!)];

    private DateOnly Day(string name) => DateOnly.Parse(Request.GetProperty(name).GetString()!);
}
