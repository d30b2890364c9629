using System.Text;
using AmazonAds.Operations;
using AmazonAds.Pipeline;

namespace AmazonAds.Tests.Operations;

public sealed class OperationRequestTests
{
    [Fact]
    public void What_the_catalog_knows_is_in_the_request()
    {
        var request = OperationRequest.Create("post", "/sp/keywords", "7", "{\"keywords\":[]}"u8.ToArray());
        Assert.Equal(
            ("POST", "POST /sp/keywords", "application/vnd.spKeyword.v3+json", "application/vnd.spKeyword.v3+json", RepeatRule.OnlyIfNotCarriedOut, "7"),
            (request.Method.Method, request.Operation, request.ContentType, request.Accept, request.Repeat, request.ProfileId));
    }

    [Fact]
    public void A_read_that_takes_a_body_gets_an_empty_object()
    {
        Assert.Equal("{}", Encoding.UTF8.GetString(OperationRequest.Create("POST", "/sp/keywords/list").Body.Span));
        Assert.Null(OperationRequest.Create("POST", "/sp/keywords").ContentType);
        Assert.Null(OperationRequest.Create("GET", "/v2/profiles").ContentType);
    }

    [Fact]
    public void What_is_given_comes_before_the_catalog()
    {
        var request = OperationRequest.Create("POST", "/sp/keywords", "7", "{}"u8.ToArray(), "text/csv", "text/plain");
        Assert.Equal(("text/csv", "text/plain"), (request.ContentType, request.Accept));
    }

    [Theory]
    [InlineData("GET", false, RepeatRule.Repeatable)]
    [InlineData("HEAD", false, RepeatRule.Repeatable)]
    [InlineData("POST", true, RepeatRule.OnlyIfNotCarriedOut)]
    [InlineData("PATCH", true, RepeatRule.OnlyIfNotCarriedOut)]
    [InlineData("PUT", true, RepeatRule.Repeatable)]
    [InlineData("DELETE", true, RepeatRule.Repeatable)]
    public void Of_an_unknown_operation_only_the_method_is_known(string method, bool changes, RepeatRule repeat)
    {
        const string Path = "/sb/keywords/1234?x=1";
        var request = OperationRequest.Create(method, Path, body: "{}"u8.ToArray());
        Assert.Equal(changes, OperationRequest.Changes(method, Path));
        Assert.Equal(repeat, request.Repeat);
        Assert.Equal($"{method} /sb/keywords/{{id}}", request.Operation);
        Assert.Equal("application/json", request.ContentType);
    }

    [Theory]
    [InlineData("/v2/sp/keywords", "GET /v2/sp/keywords")]
    [InlineData("/v2/hsa/snapshots/amzn1.sdAPI.v1.m1.5F3.4b1/download", "GET /v2/hsa/snapshots/{id}/download")]
    [InlineData("/x/7", "GET /x/{id}")]
    public void No_id_is_part_of_an_operations_name(string path, string name) =>
        Assert.Equal(name, OperationRequest.Create("GET", path).Operation);

    [Fact]
    public void Extended_data_weighs_five_plain_calls()
    {
        Assert.Equal(5, OperationRequest.Create("POST", "/sp/keywords/list", body: "{\"includeExtendedDataFields\":true}"u8.ToArray()).Weight);
        Assert.Equal(1, OperationRequest.Create("POST", "/sp/keywords/list", body: "{\"includeExtendedDataFields\":false}"u8.ToArray()).Weight);
    }

    [Theory]
    [InlineData("Authorization", "x")]
    [InlineData("amazon-advertising-api-scope", "1")]
    [InlineData("Amazon-Advertising-API-ClientId", "1")]
    [InlineData("Amazon-Ads-ClientId", "1")]
    [InlineData("Host", "elsewhere.example")]
    [InlineData("Content-Type", "text/plain")]
    [InlineData("Bad Name", "x")]
    [InlineData("", "x")]
    [InlineData("X-Fine", "two\r\nlines: y")]
    public void Headers_that_say_who_asks_or_break_the_message_are_refused(string name, string value)
    {
        var headers = new Dictionary<string, string>(StringComparer.Ordinal) { [name] = value };
        Assert.Throws<ArgumentException>(() => OperationRequest.Create("GET", "/v2/profiles") with { Headers = headers });
    }
}
