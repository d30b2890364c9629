using AmazonAds.Emulator;

namespace AmazonAds.Tests.Emulator;

public sealed class ProfileTests
{
    [Fact]
    public async Task Profiles_are_told_as_they_are()
    {
        using var session = await new EmulatorSession().SignInAsync();
        var told = (await session.GetJsonAsync("v2/profiles")).EnumerateArray().ToList();
        var truth = session.Emulator.Data.Profiles.ToList();
        Assert.Equal(truth.Select(static p => (p.ProfileId, p.CountryCode, p.CurrencyCode)), told.Select(static p =>
            (p.GetProperty("profileId").GetInt64(), p.GetProperty("countryCode").GetString()!, p.GetProperty("currencyCode").GetString()!)));
        Assert.Contains(truth, static profile => profile.ProfileId > 1L << 53);
        Assert.Contains(truth, static profile => profile.AccountType == "vendor");
    }

    [Fact]
    public async Task One_profile_is_found_by_its_id_and_an_unknown_one_is_not()
    {
        using var session = await new EmulatorSession().SignInAsync();
        Assert.Equal(session.Profile, (await session.GetJsonAsync($"v2/profiles/{session.Profile}")).GetProperty("profileId").GetInt64());
        using var unknown = await session.SendAsync("GET", "v2/profiles/12345");
        Assert.Equal(404, (int)unknown.StatusCode);
    }

    [Fact]
    public async Task Filters_choose_and_unknown_values_are_refused()
    {
        using var session = await new EmulatorSession().SignInAsync();
        var vendors = await session.GetJsonAsync("v2/profiles?profileTypeFilter=vendor");
        Assert.Equal(
            session.Emulator.Data.Profiles.Count(static profile => profile.AccountType == "vendor"),
            vendors.GetArrayLength());
        using var refused = await session.SendAsync("GET", "v2/profiles?accessLevel=all");
        Assert.Equal(400, (int)refused.StatusCode);
    }

    [Fact]
    public async Task No_grant_is_told_of_more_than_five_thousand()
    {
        using var session = await new EmulatorSession(new EmulatorOptions { Profiles = 5_100 }).SignInAsync();
        Assert.Equal(EmulatorOptions.MostProfilesPerGrant, (await session.GetJsonAsync("v2/profiles")).GetArrayLength());
    }
}
