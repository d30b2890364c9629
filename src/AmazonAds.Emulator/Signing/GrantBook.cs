using System.Collections.Concurrent;
using System.Globalization;
using AmazonAds.Emulator.Data;
using AmazonAds.Emulator.State;

namespace AmazonAds.Emulator.Signing;

/// <summary>Who may sign in, which access tokens are out, and what each opens.</summary>
internal sealed class GrantBook
{
    private readonly ConcurrentDictionary<string, AccessToken> tokens = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Grant> byRefreshToken = new(StringComparer.Ordinal);
    private readonly ulong seed;
    private readonly TimeSpan lifetime;
    private long issued;

    public GrantBook(EmulatorOptions options)
    {
        seed = Mixer.Combine((ulong)options.Seed, 0x6772616E74);
        lifetime = options.TokenLifetime;
        Grants = options.Grants.Count > 0 ? options.Grants : Generate(options);
        foreach (var grant in Grants)
        {
            var first = Math.Clamp(grant.FirstProfile, 0, options.Profiles);
            var count = Math.Min(grant.ProfileCount ?? int.MaxValue, options.Profiles - first);
            if (!byRefreshToken.TryAdd(grant.RefreshToken, new Grant(grant, first, count)))
                throw new ArgumentException("Two grants have the same refresh token.", nameof(options));
        }
    }

    public IReadOnlyList<EmulatorGrant> Grants { get; }

    public bool KnowsClient(string clientId, string clientSecret) =>
        Grants.Any(grant => grant.ClientId == clientId && grant.ClientSecret == clientSecret);

    public Grant? Find(string refreshToken) => byRefreshToken.GetValueOrDefault(refreshToken);

    public string Issue(Grant grant, DateTimeOffset now)
    {
        var number = Interlocked.Increment(ref issued);
        var first = Mixer.Combine(seed, (ulong)number);
        var text = string.Create(CultureInfo.InvariantCulture, $"Atza|{first:x16}{Mixer.Mix(first):x16}{Mixer.Mix(~first):x16}{number:x8}");
        tokens[text] = new AccessToken(grant, now + lifetime);
        if (number % 1_000 == 0)
            Forget(now);
        return text;
    }

    /// <summary>The grant behind an access token that is still good.</summary>
    public Grant? Open(string? authorization, DateTimeOffset now)
    {
        const string scheme = "Bearer ";
        if (authorization is null || !authorization.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
            return null;
        return tokens.TryGetValue(authorization[scheme.Length..], out var token) && now < token.Ends ? token.Grant : null;
    }

    public void ExpireAll() => tokens.Clear();

    public bool Revoke(string refreshToken)
    {
        if (Find(refreshToken) is not { } grant)
            return false;
        grant.IsRevoked = true;
        return true;
    }

    private void Forget(DateTimeOffset now)
    {
        foreach (var (text, token) in tokens)
        {
            if (token.Ends <= now)
                tokens.TryRemove(text, out _);
        }
    }

    private static List<EmulatorGrant> Generate(EmulatorOptions options)
    {
        var count = Math.Max(1, options.GrantCount);
        var grants = new List<EmulatorGrant>(count);
        for (var number = 0; number < count; number++)
        {
            var first = (int)((long)options.Profiles * number / count);
            var end = (int)((long)options.Profiles * (number + 1) / count);
            var refreshToken = number == 0
                ? options.RefreshToken
                : string.Create(CultureInfo.InvariantCulture, $"{options.RefreshToken}-{number + 1}");
            grants.Add(new EmulatorGrant(options.ClientId, options.ClientSecret, refreshToken, first, end - first));
        }

        return grants;
    }

    private sealed record AccessToken(Grant Grant, DateTimeOffset Ends);
}
