namespace AmazonAds.Entities;

/// <summary>How a portfolio's campaigns share a budget.</summary>
public sealed class PortfolioBudgetControls : AdsObject
{
    /// <summary>Whether what one campaign leaves over may be spent by the others.</summary>
    public UnspentBudgetSharing? CampaignUnspentBudgetSharing { get; set => field = Note(field, value); }

    /// <summary>Whether it is shared.</summary>
    public override string ToString() => CampaignUnspentBudgetSharing?.ToString() ?? string.Empty;
}
