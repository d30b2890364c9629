using AmazonAds.Batching;
using AmazonAds.Entities;
using AmazonAds.Tests.OpenApi;
using AmazonAds.Tests.Testing;

namespace AmazonAds.Tests.Contract;

/// <summary>What the library really sends, and what it is answered, against the documents of the services.</summary>
public sealed class RequestContractTests : IDisposable
{
    private readonly EmulatedClient test;
    private OpenApiCheckingHandler checking = null!;

    public RequestContractTests() => test = new EmulatedClient(around: inner => checking = new OpenApiCheckingHandler(inner, AdsDocuments.Require()));

    public void Dispose() => test.Dispose();

    [SharedFact]
    public async Task Profiles()
    {
        var profiles = await test.Client.Profiles.ListAsync(test.Connection);
        Assert.Equal(test.Emulator.Data.Profiles.Select(known => known.ProfileId.ToString()), profiles.Select(known => known.ProfileId));
        Assert.Equal(test.Profile, (await test.Client.Profiles.FindAsync(test.Connection, test.Profile))!.ProfileId);
        Assert.Null(await test.Client.Profiles.FindAsync(test.Connection, "1"));
        Assert.Equal(3, checking.CheckedCalls);
    }

    [SharedTheory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Lists_with_every_filter(bool extended)
    {
        var id = test.Emulator.Data.ProfileId(0);
        var keyword = test.Emulator.Data.Keywords(id)[0];
        var query = new EntityQuery { States = ["ENABLED", "PAUSED", "ARCHIVED"], PageSize = 10, WithExtendedData = extended };
        string[] campaigns = [keyword.CampaignId.ToString()];
        string[] adGroups = [keyword.AdGroupId.ToString()];
        var name = test.Emulator.Data.Campaign(id, keyword.CampaignId)!.Name;

        Assert.NotEmpty(await Read(test.Client.Campaigns, query with { Ids = campaigns, Names = [name] }));
        await Read(test.Client.Campaigns, query with { PortfolioIds = ["1"] });
        Assert.NotEmpty(await Read(test.Client.AdGroups, query with { Ids = adGroups, CampaignIds = campaigns }));
        Assert.NotEmpty(await Read(test.Client.Keywords, query with
        {
            Ids = [keyword.KeywordId.ToString()],
            CampaignIds = campaigns,
            AdGroupIds = adGroups,
            Names = [keyword.KeywordText],
        }));
        Assert.Equal(test.Emulator.Data.Keywords(id).Count, (await Read(test.Client.Keywords, new EntityQuery { WithExtendedData = extended })).Count);
        Assert.True(checking.CheckedCalls >= 5);
    }

    [SharedFact]
    public async Task Bid_updates()
    {
        var keywords = test.Emulator.Data.Keywords(test.Emulator.Data.ProfileId(0)).Take(3).ToList();
        await using var writer = new BatchWriter<decimal>(test.Client, EntityWrites.KeywordBid);
        foreach (var keyword in keywords)
            await writer.AddAsync(new WriteInput<decimal>(test.Connection, test.Profile, keyword.KeywordId.ToString(), 0.77m));
        await writer.CompleteAsync();

        while (writer.TryRead(out var outcome)) Assert.Equal(WriteStatus.Success, outcome.Status);
        Assert.All(keywords, keyword => Assert.Equal(0.77m, test.Emulator.Data.Keyword(test.Emulator.Data.ProfileId(0), keyword.KeywordId)!.Bid));
        Assert.Equal(1, checking.CheckedCalls);
    }

    private async Task<List<T>> Read<T>(EntitySet<T> set, EntityQuery query)
        where T : AdsEntity, new()
    {
        var rows = new List<T>();
        await foreach (var row in set.ListAsync(test.Connection, test.Profile, query)) rows.Add(row);
        return rows;
    }
}
