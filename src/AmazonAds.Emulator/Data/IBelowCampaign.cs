namespace AmazonAds.Emulator.Data;

/// <summary>A row that lies below a campaign.</summary>
internal interface IBelowCampaign
{
    /// <summary>The campaign.</summary>
    long CampaignId { get; }
}
