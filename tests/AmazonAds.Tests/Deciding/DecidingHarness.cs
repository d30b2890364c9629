using AmazonAds.Entities;
using AmazonAds.Batching;
using AmazonAds.Emulator;
using AmazonAds.Tests.Testing;

namespace AmazonAds.Tests.Deciding;

/// <summary>The whole client on an emulator, with a clock in the test's hand.</summary>
internal sealed class DecidingHarness : EmulatedClient
{
    public DecidingHarness(Func<HttpMessageHandler, HttpMessageHandler>? around = null, EmulatorOptions? options = null)
        : base(options ?? new EmulatorOptions { Profiles = 10, RequestsPerSecond = 0, LogRequestBodies = true }, around)
    {
    }

    public IReadOnlyList<EmulatedCampaign> Campaigns => Emulator.Data.Campaigns(ProfileNumber);

    /// <summary>A keyword with a bid of its own.</summary>
    public EmulatedKeyword Keyword => Emulator.Data.Keywords(ProfileNumber).First(keyword => keyword.Bid is not null);

    /// <summary>The first campaigns of a product that are not archived, by id.</summary>
    public string[] LiveCampaigns(int count, AdProduct product = AdProduct.SponsoredProducts)
    {
        IEnumerable<(string State, long Id)> all = product switch
        {
            AdProduct.SponsoredBrands => Emulator.Data.BrandsCampaigns(ProfileNumber).Select(campaign => (campaign.State, campaign.CampaignId)),
            AdProduct.SponsoredDisplay => Emulator.Data.DisplayCampaigns(ProfileNumber).Select(campaign => (campaign.State, campaign.CampaignId)),
            _ => Campaigns.Select(campaign => (campaign.State, campaign.CampaignId)),
        };
        return [.. all.Where(campaign => campaign.State != "ARCHIVED").Take(count).Select(campaign => campaign.Id.ToString())];
    }

    public async Task<List<WriteOutcome>> WriteAsync<T>(BatchWrite<T> write, params IEnumerable<(string? Id, T Value)> items)
    {
        await using var writer = new BatchWriter<T>(Client, write);
        foreach (var (id, value) in items) await writer.AddAsync(new WriteInput<T>(Connection, Profile, id, value));
        await writer.CompleteAsync();
        var outcomes = new List<WriteOutcome>();
        await foreach (var outcome in writer.ReadAsync()) outcomes.Add(outcome);
        return outcomes;
    }
}
