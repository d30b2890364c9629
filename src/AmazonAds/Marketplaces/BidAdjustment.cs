using System.Globalization;

namespace AmazonAds.Marketplaces;

/// <summary>A change of a bid in relation to what it is: by a percentage, or by an amount.</summary>
/// <param name="Amount">The percentage, or the amount in the profile's currency; below zero lowers the bid.</param>
/// <param name="IsPercentage">Whether it is a percentage.</param>
public sealed record BidAdjustment(decimal Amount, bool IsPercentage)
{
    private const decimal Whole = 100m;

    /// <summary>Reads an adjustment.</summary>
    /// <param name="text">For instance <c>+10%</c>, <c>-0.05</c>; numbers with a point and without separators.</param>
    /// <exception cref="FormatException">It is none.</exception>
    public static BidAdjustment Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var trimmed = text.Trim();
        var isPercentage = trimmed.EndsWith('%');
        var number = isPercentage ? trimmed[..^1].TrimEnd() : trimmed;
        if (number.Length == 0 || number[0] is not ('+' or '-')
            || !decimal.TryParse(number, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount))
        {
            throw new FormatException($"'{text}' is not an adjustment: write a sign, a number with a point, and a percent sign for percentages, for instance +10% or -0.05.");
        }

        return new BidAdjustment(amount, isPercentage);
    }

    /// <summary>The adjusted bid, rounded to the currency's step and kept within bounds.</summary>
    /// <param name="bid">The bid as it is.</param>
    /// <param name="step">The smallest unit of the currency; see <see cref="CurrencyStep"/>.</param>
    /// <param name="least">The least bid wanted; null for none.</param>
    /// <param name="greatest">The greatest bid wanted; null for none.</param>
    public decimal Apply(decimal bid, decimal step, decimal? least = null, decimal? greatest = null)
    {
        var raw = IsPercentage ? bid * (Whole + Amount) / Whole : bid + Amount;
        var rounded = Math.Round(raw / step, MidpointRounding.AwayFromZero) * step;
        if (greatest is { } most && rounded > most) rounded = most;
        return least is { } few && rounded < few ? few : rounded;
    }

    /// <summary>The adjustment as it is written.</summary>
    public override string ToString() =>
        (Amount >= 0 ? "+" : string.Empty) + Amount.ToString(CultureInfo.InvariantCulture) + (IsPercentage ? "%" : string.Empty);
}
