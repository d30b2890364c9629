using static AmazonAds.Tests.Storage.StoreFixture;

namespace AmazonAds.Tests.Storage;

/// <summary>Rows in a file.</summary>
public sealed class SqliteRowTests() : RowTests(new SqliteStoreFixture())
{
    [Fact]
    public async Task Amounts_are_text_and_booleans_are_numbers()
    {
        await using var fixture = new SqliteStoreFixture();
        var store = await fixture.OpenAsync();
        await fixture.SyncAsync(store, Keyword(1, "0.50"));
        var (_, pass) = await fixture.BeginAsync(store, new AmazonAds.Storage.SyncScope(ProfileId, AmazonAds.Entities.EntityKinds.Campaign));
        await WriteAsync(store, pass, """{"campaignId":"1","autoManageCampaign":true}""");

        Assert.Equal(["0.5|text"], fixture.Ask("SELECT bid, typeof(bid) FROM keyword"));
        Assert.Equal(["integer"], fixture.Ask("SELECT typeof(auto_manage_campaign) FROM campaign"));
    }
}
