namespace AmazonAds.Entities;

/// <summary>A campaign's budget.</summary>
public sealed class CampaignBudget : AdsObject
{
    /// <summary>The amount, in the profile's currency.</summary>
    public decimal? Budget { get; set => field = Note(field, value); }

    /// <summary><c>DAILY</c> or a newer value.</summary>
    public string? BudgetType { get; set => field = Note(field, value); }

    /// <summary>The amount in force, where a budget rule changes it.</summary>
    public decimal? EffectiveBudget { get; set => field = Note(field, value); }

    /// <summary>The amount.</summary>
    public override string ToString() => Budget?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? string.Empty;
}
