namespace AmazonAds.Entities;

/// <summary>A portfolio's budget.</summary>
public sealed class PortfolioBudget : AdsObject
{
    /// <summary>The amount; null where the policy needs none.</summary>
    public decimal? Amount { get; set => field = Note(field, value); }

    /// <summary>The currency, three letters.</summary>
    public string? CurrencyCode { get; set => field = Note(field, value); }

    /// <summary><c>DATE_RANGE</c>, <c>MONTHLY_RECURRING</c>, <c>NO_CAP</c> or a newer value.</summary>
    public string? Policy { get; set => field = Note(field, value); }

    /// <summary>The first day, as <c>YYYY-MM-DD</c>.</summary>
    public string? StartDate { get; set => field = Note(field, value); }

    /// <summary>The last day, as <c>YYYY-MM-DD</c>; null for none.</summary>
    public string? EndDate { get; set => field = Note(field, value); }

    /// <summary>The amount.</summary>
    public override string ToString() => Amount?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? string.Empty;
}
