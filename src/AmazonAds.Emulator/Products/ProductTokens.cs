using System.Collections.Concurrent;
using System.Globalization;
using AmazonAds.Emulator.Data;

namespace AmazonAds.Emulator.Products;

/// <summary>The access tokens of the product catalogue that are out.</summary>
internal sealed class ProductTokens(EmulatorOptions options)
{
    private readonly ConcurrentDictionary<string, (DateTimeOffset Ends, int Major)> tokens = new(StringComparer.Ordinal);
    private readonly ulong seed = Mixer.Combine((ulong)options.Seed, 0x70726F64);
    private long issued;

    /// <summary>A new token.</summary>
    /// <param name="major">The version of the credential: 2 or 3.</param>
    /// <param name="now">The time.</param>
    public string Issue(int major, DateTimeOffset now)
    {
        var hash = Mixer.Combine(seed, (ulong)Interlocked.Increment(ref issued));
        var text = string.Create(CultureInfo.InvariantCulture, $"{(major == 3 ? "Atc|" : "eyJ")}{hash:x16}{Mixer.Mix(hash):x16}");
        tokens[text] = (now + options.TokenLifetime, major);
        return text;
    }

    /// <summary>Why a request is not let in; null when it is.</summary>
    /// <param name="authorization">Its Authorization header.</param>
    /// <param name="now">The time.</param>
    /// <returns>The reason and what is wrong, or null.</returns>
    public (string Reason, string Message)? Refusal(string? authorization, DateTimeOffset now)
    {
        const string scheme = "Bearer ";
        if (authorization is null || !authorization.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
            return ("MissingCredentials", "The Authorization header with a bearer token is missing.");
        var parts = authorization[scheme.Length..].Split(", Version ");
        if (!tokens.TryGetValue(parts[0], out var token))
            return ("InvalidToken", "The access token is not known.");
        if (now >= token.Ends)
            return ("TokenExpired", "The access token has ended.");
        var isFit = token.Major == 3 ? parts.Length == 1 : parts is [_, ['2', '.', _]];
        return isFit ? null : ("InvalidToken", "Tokens of version 2 name the version behind them, those of version 3 do not.");
    }

    /// <summary>Ends them all.</summary>
    public void ExpireAll()
    {
        foreach (var (text, token) in tokens)
            tokens[text] = token with { Ends = DateTimeOffset.MinValue };
    }
}
