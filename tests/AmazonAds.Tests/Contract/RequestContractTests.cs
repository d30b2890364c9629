using AmazonAds.Batching;
using AmazonAds.Connections;
using AmazonAds.Diagnostics;
using AmazonAds.Emulator;
using AmazonAds.Entities;
using AmazonAds.Pipeline;
using AmazonAds.Tests.OpenApi;
using AmazonAds.Tests.Testing;

namespace AmazonAds.Tests.Contract;

/// <summary>What the library really sends, and what it is answered, against the documents of the services.</summary>
public sealed class RequestContractTests : IDisposable
{
    private readonly TestClock clock = new();
    private readonly AdsEmulator emulator;
    private readonly OpenApiCheckingHandler checking;
    private readonly AdsClient client;
    private readonly AdsConnection connection;
    private readonly string profile;

    public RequestContractTests()
    {
        emulator = new AdsEmulator(new EmulatorOptions { Profiles = 2, RequestsPerSecond = 0 }, clock);
        checking = new OpenApiCheckingHandler(emulator.CreateHandler(), AdsDocuments.Require());
        client = new AdsClient(new AdsClientOptions { Time = clock, RateLimit = TestClient.NoLimit });
        connection = new AdsConnection(
            "emulator",
            EmulatorOptions.DefaultClientId,
            new Secret(EmulatorOptions.DefaultClientSecret),
            new Secret(EmulatorOptions.DefaultRefreshToken),
            AdsRegion.NA).Through(checking);
        profile = emulator.Data.ProfileId(0).ToString();
    }

    public void Dispose()
    {
        client.Dispose();
        checking.Dispose();
    }

    [SharedFact]
    public async Task Profiles()
    {
        var profiles = await client.Profiles.ListAsync(connection);
        Assert.Equal(emulator.Data.Profiles.Select(known => known.ProfileId.ToString()), profiles.Select(known => known.ProfileId));
        Assert.Equal(profile, (await client.Profiles.FindAsync(connection, profile))!.ProfileId);
        Assert.Null(await client.Profiles.FindAsync(connection, "1"));
        Assert.Equal(3, checking.CheckedCalls);
    }

    [SharedTheory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Lists_with_every_filter(bool extended)
    {
        var id = emulator.Data.ProfileId(0);
        var keyword = emulator.Data.Keywords(id)[0];
        var query = new EntityQuery { States = ["ENABLED", "PAUSED", "ARCHIVED"], PageSize = 10, WithExtendedData = extended };
        string[] campaigns = [keyword.CampaignId.ToString()];
        string[] adGroups = [keyword.AdGroupId.ToString()];
        var name = emulator.Data.Campaign(id, keyword.CampaignId)!.Name;

        Assert.NotEmpty(await Read(client.Campaigns, query with { Ids = campaigns, Names = [name] }));
        await Read(client.Campaigns, query with { PortfolioIds = ["1"] });
        Assert.NotEmpty(await Read(client.AdGroups, query with { Ids = adGroups, CampaignIds = campaigns }));
        Assert.NotEmpty(await Read(client.Keywords, query with
        {
            Ids = [keyword.KeywordId.ToString()],
            CampaignIds = campaigns,
            AdGroupIds = adGroups,
            Names = [keyword.KeywordText],
        }));
        Assert.Equal(emulator.Data.Keywords(id).Count, (await Read(client.Keywords, new EntityQuery { WithExtendedData = extended })).Count);
        Assert.True(checking.CheckedCalls >= 5);
    }

    [SharedFact]
    public async Task Bid_updates()
    {
        var keywords = emulator.Data.Keywords(emulator.Data.ProfileId(0)).Take(3).ToList();
        await using var writer = new BatchWriter<decimal>(client, EntityWrites.KeywordBid);
        foreach (var keyword in keywords)
            await writer.AddAsync(new WriteInput<decimal>(connection, profile, keyword.KeywordId.ToString(), 0.77m));
        await writer.CompleteAsync();

        while (writer.TryRead(out var outcome)) Assert.Equal(WriteStatus.Success, outcome.Status);
        Assert.All(keywords, keyword => Assert.Equal(0.77m, emulator.Data.Keyword(emulator.Data.ProfileId(0), keyword.KeywordId)!.Bid));
        Assert.Equal(1, checking.CheckedCalls);
    }

    private async Task<List<T>> Read<T>(EntitySet<T> set, EntityQuery query)
        where T : AdsEntity, new()
    {
        var rows = new List<T>();
        await foreach (var row in set.ListAsync(connection, profile, query)) rows.Add(row);
        return rows;
    }
}
