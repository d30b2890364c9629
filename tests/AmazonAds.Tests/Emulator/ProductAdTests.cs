using System.Text.Json;
using AmazonAds.Emulator;

namespace AmazonAds.Tests.Emulator;

public sealed class ProductAdTests
{
    [Fact]
    public async Task Sellers_name_products_by_sku_and_vendors_by_asin()
    {
        using var session = await new EmulatorSession(new EmulatorOptions { RequestsPerSecond = 0, CountryCodes = ["US"] }).SignInAsync();
        var data = session.Emulator.Data;
        var seller = data.Profiles.First(static profile => profile.AccountType == "seller").ProfileId;
        var vendor = data.Profiles.First(static profile => profile.AccountType == "vendor").ProfileId;
        Assert.All(data.ProductAds(seller), static row => Assert.True(row.Sku is not null && row.Asin is not null));
        Assert.All(data.ProductAds(vendor), static row => Assert.True(row.Sku is null && row.Asin is not null));

        Assert.Null(await ErrorAsync(session, seller, "\"sku\":\"new-1\""));
        Assert.Null(await ErrorAsync(session, vendor, "\"asin\":\"B0NEWNEW01\""));
        Assert.Equal("productIdentifierError", await ErrorAsync(session, seller, "\"asin\":\"B0NEWNEW01\""));
        Assert.Equal("productIdentifierError", await ErrorAsync(session, vendor, "\"sku\":\"new-1\""));
        Assert.Equal("productIdentifierError", await ErrorAsync(session, vendor, "\"asin\":\"no asin\""));
        Assert.Equal("missingValueError", await ErrorAsync(session, seller, "\"customText\":null"));
        Assert.Equal("malformedValueError", await ErrorAsync(session, seller, "\"sku\":\"new-2\",\"customText\":\"short\""));
    }

    private static async Task<string?> ErrorAsync(EmulatorSession session, long profile, string product)
    {
        var parent = session.Emulator.Data.AdGroups(profile)[0];
        var body = $$"""{"productAds":[{"campaignId":"{{parent.CampaignId}}","adGroupId":"{{parent.AdGroupId}}","state":"ENABLED",{{product}}}]}""";
        using var answer = await session.SendAsync("POST", "sp/productAds", body, EmulatorSession.MediaType("productAds"), profile);
        var errors = (await EmulatorSession.JsonAsync(answer)).GetProperty("productAds").GetProperty("error");
        return errors.EnumerateArray().Select(static error => error.GetProperty("errors")[0].GetProperty("errorType").GetString()).SingleOrDefault();
    }
}
