namespace AmazonAds.Emulator.Data;

/// <summary>What generated rows take from the campaign or ad group above them; the ad group's id is 0 below a campaign.</summary>
internal sealed record RowParent(long Index, long AdGroupId, long CampaignId, string State, long FirstPhrase);
