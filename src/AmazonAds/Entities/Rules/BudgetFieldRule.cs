using System.Globalization;
using AmazonAds.Marketplaces;

namespace AmazonAds.Entities;

/// <summary>The bounds of daily budgets in the profile's marketplace.</summary>
internal sealed class BudgetFieldRule : IFieldRule
{
    /// <inheritdoc/>
    public string Fault => "OutOfRange";

    /// <inheritdoc/>
    public bool NeedsCountry => true;

    /// <inheritdoc/>
    public string? Refusal(EntityField field, object value, FieldPlace place)
    {
        if (value is not decimal budget) return null;
        if (budget <= 0) return string.Create(CultureInfo.InvariantCulture, $"{field.Name} of {budget} is not above zero.");
        return MarketplaceLimits.Find(place.CountryCode) is { DailyBudget: { } range } limit && !range.Contains(budget)
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"{field.Name} of {budget} {limit.CurrencyCode} is outside what marketplace {limit.CountryCode} allows: {range.Least} to {range.Greatest} {limit.CurrencyCode}.")
            : null;
    }
}
