using AmazonAds.Emulator;

namespace AmazonAds.Tests.Fleet;

/// <summary>What a database holds of campaigns, ad groups and keywords, beside what the emulator does.</summary>
/// <param name="emulator">The emulator.</param>
/// <param name="ask">Asks the database.</param>
internal sealed class FleetTruth(AdsEmulator emulator, Func<string, IReadOnlyList<string>> ask)
{
    /// <summary>Demands that both hold the same, row by row.</summary>
    public void Demand()
    {
        DemandCampaigns();
        DemandAdGroups();
        Demand("keyword", profile => emulator.Data.Keywords(profile).Select(row => row.KeywordId));
        Assert.Equal(
            emulator.Data.Profiles.SelectMany(profile => emulator.Data.Keywords(profile.ProfileId)).Where(row => row.Bid is not null).Sum(row => row.Bid!.Value),
            decimal.Parse(ask("SELECT sum(bid) FROM keyword")[0]));
    }

    /// <summary>The same for campaigns alone.</summary>
    public void DemandCampaigns() => Demand("campaign", profile => emulator.Data.Campaigns(profile).Select(row => row.CampaignId));

    /// <summary>The same for ad groups alone.</summary>
    public void DemandAdGroups() => Demand("ad_group", profile => emulator.Data.AdGroups(profile).Select(row => row.AdGroupId));

    private void Demand(string table, Func<long, IEnumerable<long>> truth) => Assert.Equal(
        emulator.Data.Profiles.SelectMany(profile => truth(profile.ProfileId).Select(id => $"{profile.ProfileId}|{id}")).Order(StringComparer.Ordinal),
        ask($"SELECT profile_id, id FROM {table} WHERE gone_at IS NULL").Order(StringComparer.Ordinal));
}
