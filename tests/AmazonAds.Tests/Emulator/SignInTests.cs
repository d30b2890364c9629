using System.Text;
using AmazonAds.Emulator;

namespace AmazonAds.Tests.Emulator;

public sealed class SignInTests
{
    [Fact]
    public async Task A_refresh_token_buys_an_access_token()
    {
        using var session = new EmulatorSession(new EmulatorOptions { TokenLifetime = TimeSpan.FromSeconds(90) });
        using var answer = await session.RequestTokenAsync();
        var token = await EmulatorSession.JsonAsync(answer);
        Assert.StartsWith("Atza|", token.GetProperty("access_token").GetString(), StringComparison.Ordinal);
        Assert.Equal(EmulatorOptions.DefaultRefreshToken, token.GetProperty("refresh_token").GetString());
        Assert.Equal("bearer", token.GetProperty("token_type").GetString());
        Assert.Equal(90, token.GetProperty("expires_in").GetInt32());
    }

    [Fact]
    public async Task An_access_token_ends_with_its_lifetime()
    {
        using var session = await new EmulatorSession(new EmulatorOptions { TokenLifetime = TimeSpan.FromSeconds(90) }).SignInAsync();
        session.Clock.Advance(TimeSpan.FromSeconds(89));
        using var before = await session.SendAsync("GET", "v2/profiles");
        session.Clock.Advance(TimeSpan.FromSeconds(1));
        using var after = await session.SendAsync("GET", "v2/profiles");
        Assert.Equal((200, 401), ((int)before.StatusCode, (int)after.StatusCode));
        Assert.Equal("""{"message":"Unauthorized"}""", await after.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("grant_type=refresh_token&refresh_token=x&client_id=emulator-client&client_secret=emulator-secret", 400, "invalid_grant")]
    [InlineData("grant_type=refresh_token&refresh_token=x&client_id=emulator-client&client_secret=wrong", 401, "invalid_client")]
    [InlineData("grant_type=refresh_token&client_id=emulator-client&client_secret=emulator-secret", 400, "invalid_request")]
    [InlineData("refresh_token=x&client_id=emulator-client&client_secret=emulator-secret", 400, "invalid_request")]
    [InlineData("grant_type=password&refresh_token=x&client_id=emulator-client&client_secret=emulator-secret", 400, "unsupported_grant_type")]
    public async Task A_wrong_token_request_is_refused_in_the_words_of_Login_with_Amazon(string form, int status, string error)
    {
        using var session = new EmulatorSession();
        using var answer = await session.Http.PostAsync(
            AdsEmulator.TokenPath, new StringContent(form, Encoding.UTF8, "application/x-www-form-urlencoded"));
        var body = await EmulatorSession.JsonAsync(answer);
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal(error, body.GetProperty("error").GetString());
        Assert.NotEmpty(body.GetProperty("error_description").GetString()!);
    }

    [Fact]
    public async Task A_revoked_grant_gets_no_new_token_but_its_old_one_lives_on()
    {
        using var session = await new EmulatorSession().SignInAsync();
        Assert.True(session.Emulator.RevokeGrant(EmulatorOptions.DefaultRefreshToken));
        using var refused = await session.RequestTokenAsync();
        using var served = await session.SendAsync("GET", "v2/profiles");
        Assert.Equal((400, 200), ((int)refused.StatusCode, (int)served.StatusCode));
    }

    [Fact]
    public async Task Grants_divide_the_profiles_and_see_only_their_own()
    {
        using var session = new EmulatorSession(new EmulatorOptions { Profiles = 10, GrantCount = 3 });
        var seen = new List<long>();
        foreach (var grant in session.Emulator.Grants)
        {
            await session.SignInAsync(grant.RefreshToken);
            seen.AddRange((await session.GetJsonAsync("v2/profiles")).EnumerateArray().Select(static profile => profile.GetProperty("profileId").GetInt64()));
        }

        Assert.Equal(session.Emulator.Data.Profiles.Select(static profile => profile.ProfileId), seen);
        using var foreign = await session.ListAsync("campaigns", profile: session.Emulator.Data.ProfileId(0));
        Assert.Equal(403, (int)foreign.StatusCode);
    }

    [Fact]
    public void Secrets_stay_out_of_a_grants_text() =>
        Assert.DoesNotContain("secret", new EmulatorGrant("client", "secret", "Atzr|secret").ToString(), StringComparison.Ordinal);
}
