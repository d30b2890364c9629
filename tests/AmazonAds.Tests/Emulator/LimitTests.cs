using AmazonAds.Emulator;

namespace AmazonAds.Tests.Emulator;

public sealed class LimitTests
{
    [Fact]
    public async Task A_burst_passes_and_then_the_rate_holds()
    {
        using var session = await new EmulatorSession(new EmulatorOptions { RequestsPerSecond = 0.4, Burst = 3 }).SignInAsync();
        Assert.Equal([200, 200, 200, 429], await StatusesAsync(session, 4));
        using var refused = await session.ListAsync("keywords");
        Assert.Equal("3", refused.Headers.GetValues("Retry-After").Single());
        Assert.Equal("THROTTLED", (await EmulatorSession.JsonAsync(refused)).GetProperty("code").GetString());
        session.Clock.Advance(TimeSpan.FromSeconds(2.5));
        Assert.Equal([200, 429], await StatusesAsync(session, 2));
    }

    [Fact]
    public async Task Each_profile_has_a_bucket_of_its_own()
    {
        using var session = await new EmulatorSession(new EmulatorOptions { RequestsPerSecond = 1, Burst = 1 }).SignInAsync();
        Assert.Equal([200, 429], await StatusesAsync(session, 2));
        using var other = await session.ListAsync("keywords", profile: session.Emulator.Data.ProfileId(1));
        Assert.Equal(200, (int)other.StatusCode);
    }

    [Fact]
    public async Task An_extended_listing_weighs_five()
    {
        using var session = await new EmulatorSession(new EmulatorOptions { RequestsPerSecond = 1, Burst = 6 }).SignInAsync();
        var extended = await session.ListJsonAsync("keywords", """{"includeExtendedDataFields":true,"maxResults":1}""");
        Assert.True(extended.GetProperty("keywords")[0].TryGetProperty("extendedData", out _));
        Assert.Equal([200, 429], await StatusesAsync(session, 2));
    }

    [Fact]
    public async Task Retry_after_can_be_a_date_or_missing()
    {
        using var dated = await new EmulatorSession(new EmulatorOptions { RequestsPerSecond = 0.5, Burst = 1, RetryAfter = RetryAfterForm.Date }).SignInAsync();
        using var silent = await new EmulatorSession(new EmulatorOptions { RequestsPerSecond = 0.5, Burst = 1, RetryAfter = RetryAfterForm.Missing }).SignInAsync();
        await StatusesAsync(dated, 1);
        await StatusesAsync(silent, 1);
        using var first = await dated.ListAsync("keywords");
        using var second = await silent.ListAsync("keywords");
        Assert.Equal(dated.Clock.GetUtcNow() + TimeSpan.FromSeconds(2), first.Headers.RetryAfter!.Date);
        Assert.False(second.Headers.Contains("Retry-After"));
    }

    private static async Task<List<int>> StatusesAsync(EmulatorSession session, int count)
    {
        var statuses = new List<int>();
        for (var call = 0; call < count; call++)
        {
            using var answer = await session.ListAsync("keywords");
            statuses.Add((int)answer.StatusCode);
        }

        return statuses;
    }
}
