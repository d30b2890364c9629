using System.Globalization;

namespace AmazonAds.Emulator.Cli;

/// <summary>
/// Faults in one word each: <c>[METHOD ]PATH=EFFECT[,CONDITION…]</c>, for example
/// <c>"POST /sp/keywords/list=503,times:2"</c> or <c>"/sp/*=drop,share:0.01"</c>.
/// </summary>
internal static class FaultArgument
{
    /// <summary>Reads a fault.</summary>
    /// <exception cref="FormatException">It is not understood; the message says what.</exception>
    public static FaultRule Parse(string text)
    {
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        if (equals <= 0)
            throw new FormatException($"The fault '{text}' has no effect: write PATH=EFFECT.");
        var target = text[..equals].Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var rule = target.Length == 2 ? FaultRule.On(target[0].ToUpperInvariant(), target[1]) : FaultRule.On("*", target[0]);
        foreach (var word in text[(equals + 1)..].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            Apply(rule, word);
        return rule;
    }

    private static void Apply(FaultRule rule, string word)
    {
        var colon = word.IndexOf(':', StringComparison.Ordinal);
        var name = colon < 0 ? word : word[..colon];
        var value = colon < 0 ? "" : word[(colon + 1)..];
        _ = name switch
        {
            "429" => rule.Throttle(value.Length == 0 ? null : TimeSpan.FromSeconds(Real(word, value))),
            _ when colon < 0 && int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var status) => rule.Answer(status),
            "drop" => rule.Drop(),
            "apply-drop" => rule.ApplyThenDrop(),
            "cut" => rule.Cut(value.Length == 0 ? null : (int)Real(word, value)),
            "slow" => rule.Slow(TimeSpan.FromSeconds(Real(word, value))),
            "html429" => rule.HtmlThrottle(),
            "expire" => rule.ExpireTokens(),
            "revoke" => rule.RevokeGrant(),
            "shuffle" => rule.ShuffleResults(),
            "repeat-token" => rule.RepeatNextToken(),
            "fail-items" => Items(rule, word, value),
            "times" => rule.Times((long)Real(word, value)),
            "skip" => rule.Skip((long)Real(word, value)),
            "nth" => rule.Nth((long)Real(word, value)),
            "every" => rule.Every((long)Real(word, value)),
            "share" => rule.Probability(Real(word, value)),
            "profile" => rule.ForProfile((long)decimal.Parse(value, NumberStyles.None, CultureInfo.InvariantCulture)),
            _ => throw new FormatException($"'{word}' is no effect or condition of a fault."),
        };
    }

    /// <summary><c>fail-items:throttledError:3</c> or <c>fail-items:throttledError:0.1</c>.</summary>
    private static FaultRule Items(FaultRule rule, string word, string value)
    {
        if (value.Split(':') is not [var errorType, var amount])
            throw new FormatException($"'{word}' must name an error type and a number or share of items.");
        return amount.Contains('.', StringComparison.Ordinal)
            ? rule.FailShareOfItems(errorType, Real(word, amount))
            : rule.FailItems(errorType, (int)Real(word, amount));
    }

    private static double Real(string word, string value) =>
        double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new FormatException($"'{word}' needs a number.");
}
