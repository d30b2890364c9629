namespace AmazonAds.Entities;

/// <summary>Whether what one campaign leaves over may be spent by the others of its portfolio.</summary>
public sealed class UnspentBudgetSharing : AdsObject
{
    /// <summary><c>ENABLED</c>, <c>DISABLED</c> or a newer value.</summary>
    public string? FeatureState { get; set => field = Note(field, value); }

    /// <summary>The state.</summary>
    public override string ToString() => FeatureState ?? string.Empty;
}
