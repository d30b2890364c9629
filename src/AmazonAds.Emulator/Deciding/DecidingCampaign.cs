namespace AmazonAds.Emulator.Deciding;

/// <summary>What is asked of a campaign, of whichever product.</summary>
internal sealed record DecidingCampaign(long CampaignId, string Name, string State, decimal Budget);
