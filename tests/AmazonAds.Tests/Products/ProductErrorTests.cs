using System.Text;
using System.Text.Json;
using AmazonAds.Errors;
using AmazonAds.Products;
using AmazonAds.Tests.Testing;

namespace AmazonAds.Tests.Products;

public class ProductErrorTests
{
    public static TheoryData<string, string, string> Recorded => new()
    {
        { "creators__errors.json", "429_doc", "ThrottleException" },
        { "creators__errors.json", "400_partner", "ValidationException" },
        { "creators__errors.json", "400_fields", "ValidationException" },
        { "creators__errors.json", "400_fields_sdk_shape", "ValidationException" },
        { "creators__errors.json", "401", "UnauthorizedException" },
        { "creators__errors.json", "403", "AccessDeniedException" },
        { "creators__errors.json", "403_live_order", "AccessDeniedException" },
        { "creators__errors.json", "404_item", "ResourceNotFoundException" },
        { "creators__errors.json", "404_search_docvariant", "ResourceNotFoundException" },
        { "creators__errors.json", "500", "InternalServerException" },
        { "paapi5__errors.json", "429", "TooManyRequests" },
        { "paapi5__errors.json", "200_partial", "InvalidParameterValue" },
        { "paapi5__errors.json", "400", "InvalidParameterValue" },
        { "paapi5__errors.json", "503_paapi4_legacy_xml", "RequestThrottled" },
    };

    [SharedTheory]
    [MemberData(nameof(Recorded))]
    public void Every_recorded_error_has_its_code_and_its_words(string file, string name, string code)
    {
        var error = ProductError.Parse(Body(file, name));
        Assert.Equal(code, error.Code);
        Assert.False(string.IsNullOrWhiteSpace(error.Message));
    }

    [SharedTheory]
    [InlineData("400_fields")]
    [InlineData("400_fields_sdk_shape")]
    public void The_fields_are_read_as_names_and_as_objects(string name) =>
        Assert.Equal(["partnerTag"], ProductError.Parse(Body("creators__errors.json", name)).Fields);

    [SharedFact]
    public async Task An_error_tells_code_reason_fields_and_advice()
    {
        using var on = new ProductHarness();
        on.Amazon.WithTokens().On("POST", ProductHarness.Path)
            .Answer(400, Encoding.UTF8.GetString(Body("creators__errors.json", "400_fields")), ("x-amzn-RequestId", "r-1"))
            .Answer(400, Encoding.UTF8.GetString(Body("creators__errors.json", "400_partner")));
        var fields = await Assert.ThrowsAsync<AdsApiException>(() => on.Send());
        Assert.Equal(["partnerTag"], fields.Fields);
        Assert.Equal("FieldValidationFailed", fields.Reason);
        Assert.Equal("r-1", fields.RequestId);
        Assert.Contains("Fields: partnerTag", fields.Message, StringComparison.Ordinal);

        var partner = await Assert.ThrowsAsync<AdsApiException>(() => on.Send());
        Assert.Contains("-PartnerTag", partner.Message, StringComparison.Ordinal);
        Assert.Equal(2, on.Amazon.Calls.Count);
    }

    [SharedFact]
    public async Task The_retired_apis_throttling_is_throttling()
    {
        using var on = new ProductHarness();
        on.Amazon.WithTokens().On("POST", ProductHarness.Path)
            .Answer(503, Encoding.UTF8.GetString(Body("paapi5__errors.json", "503_paapi4_legacy_xml")))
            .Answer(429, Encoding.UTF8.GetString(Body("paapi5__errors.json", "429")))
            .Answer(200);
        await on.Send();
        Assert.Equal(2, on.Client.Limits.Get(on.Connection).ThrottledCount);
    }

    [Theory]
    [InlineData("")]
    [InlineData("not json")]
    [InlineData("{\"half\":")]
    [InlineData("<html><title>Bad Gateway</title></html>")]
    [InlineData("<!DOCTYPE x [<!ENTITY e \"boom\">]><a>&e;</a>")]
    [InlineData("[]")]
    [InlineData("null")]
    public void What_is_no_error_object_never_throws(string body) => Assert.NotNull(ProductError.Parse(Encoding.UTF8.GetBytes(body)));

    private static byte[] Body(string file, string name)
    {
        var value = SharedFiles.Json(Path.Combine(SharedFiles.Root, "fixtures", "products", file)).GetProperty(name);
        return Encoding.UTF8.GetBytes(value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText());
    }
}
