using System.Text;

namespace AmazonAds.Tests.OpenApi;

public sealed class SchemaValidatorTests
{
    private const string Document = """
        {"openapi":"3.0.1","paths":{"/things/{id}":{"post":{
          "parameters":[{"in":"header","name":"X-Client","required":true,"schema":{"type":"string"}},{"in":"path","name":"id","required":true,"schema":{"type":"integer"}},
            {"in":"query","name":"state","schema":{"type":"string","enum":["on","on, off"]}}],
          "requestBody":{"required":true,"content":{"application/vnd.thing+json":{"schema":{"$ref":"#/components/schemas/Thing"}}}},
          "responses":{"200":{"description":"","content":{"application/vnd.thing+json":{"schema":{"$ref":"#/components/schemas/Thing"}}}}}}}},
         "components":{"schemas":{"Thing":{"type":"object","required":["name"],"properties":{
           "name":{"type":"string","maxLength":5},"kind":{"type":"string","enum":["A","B"]},"count":{"type":"integer","format":"int32","minimum":1},
           "day":{"type":"string","format":"date","nullable":true},"tags":{"type":"object","additionalProperties":{"type":"string"}},
           "parts":{"type":"array","maxItems":2,"items":{"$ref":"#/components/schemas/Thing"}},
           "either":{"oneOf":[{"type":"string"},{"type":"number"}]}}}}}}
        """;

    [Theory]
    [InlineData("""{"name":"x"}""")]
    [InlineData("""{"name":"x","kind":"A","count":3,"day":null,"tags":{"any":"text"},"parts":[{"name":"y","day":"2025-01-31"}],"either":1.5}""")]
    public async Task What_fits_passes(string body) => await OpenApiDocument.Parse(Document).AssertRequestAsync(Request(body));

    [Theory]
    [InlineData("{}", "$.name is missing")]
    [InlineData("""{"name":"x","other":1}""", "$.other is unknown")]
    [InlineData("""{"name":1}""", "$.name is no text")]
    [InlineData("""{"name":"toolong"}""", "more than maxLength")]
    [InlineData("""{"name":"x","kind":"C"}""", "not in its enum")]
    [InlineData("""{"name":"x","count":0}""", "below 1")]
    [InlineData("""{"name":"x","count":1.5}""", "no whole number")]
    [InlineData("""{"name":"x","count":3000000000}""", "does not fit into int32")]
    [InlineData("""{"name":"x","count":null}""", "$.count is null")]
    [InlineData("""{"name":"x","day":"31.1.2025"}""", "no date")]
    [InlineData("""{"name":"x","tags":{"any":1}}""", "$.tags.any is no text")]
    [InlineData("""{"name":"x","parts":[{"name":"y"},{},{"name":"z"}]}""", "$.parts[1].name is missing")]
    [InlineData("""{"name":"x","parts":[{"name":"y"},{"name":"y"},{"name":"z"}]}""", "more than maxItems")]
    [InlineData("""{"name":"x","either":true}""", "fits 0 of its oneOf")]
    [InlineData("{", "not JSON")]
    public async Task What_does_not_fit_is_named(string body, string expected)
    {
        var failure = await Assert.ThrowsAsync<OpenApiViolationException>(() => OpenApiDocument.Parse(Document).AssertRequestAsync(Request(body)));
        Assert.Contains(expected, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Headers_query_path_and_media_types_are_checked()
    {
        var document = OpenApiDocument.Parse(Document);
        using var request = Request("""{"name":"x"}""", "http://x/things/abc?state=on,off,gone&extra=1", "application/json");
        request.Headers.Clear();
        var failure = await Assert.ThrowsAsync<OpenApiViolationException>(() => document.AssertRequestAsync(request));
        Assert.Equal(6, failure.Violations.Count);
        using var elsewhere = Request("{}", "http://x/other");
        await Assert.ThrowsAsync<OpenApiViolationException>(() => document.AssertRequestAsync(elsewhere));
    }

    private static HttpRequestMessage Request(string body, string uri = "http://x/things/7?state=on,off", string mediaType = "application/vnd.thing+json")
    {
        var request = new HttpRequestMessage(HttpMethod.Post, uri) { Content = new StringContent(body, Encoding.UTF8, mediaType) };
        request.Headers.Add("X-Client", "me");
        request.Headers.Add("Accept", "application/vnd.thing+json");
        return request;
    }
}
