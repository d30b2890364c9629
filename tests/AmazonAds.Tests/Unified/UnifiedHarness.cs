using System.Text;
using AmazonAds.Batching;
using AmazonAds.Connections;
using AmazonAds.Diagnostics;
using AmazonAds.Emulator;
using AmazonAds.Entities;
using AmazonAds.Tests.OpenApi;
using AmazonAds.Tests.Testing;

namespace AmazonAds.Tests.Unified;

/// <summary>One emulator behind two connections: one through the product's API, one through Ads API v1.</summary>
internal sealed class UnifiedHarness : IDisposable
{
    public UnifiedHarness(EmulatorOptions? options = null, bool isChecked = false)
    {
        Emulator = new AdsEmulator((options ?? new EmulatorOptions { Profiles = 2, CampaignsPerProfile = 20, AutoCampaignsPerProfile = 1, AdGroupsPerCampaign = 2, KeywordsPerAdGroup = 4, TargetsPerAdGroup = 4 }) with { RequestsPerSecond = 0 }, Clock);
        Checking = isChecked ? new OpenApiCheckingHandler(Emulator.CreateHandler(), AdsDocuments.RequireWithUnified()) : null;
        Client = new AdsClient(new AdsClientOptions { Time = Clock, RateLimit = TestClient.NoLimit, Random = () => 0.5 });
        Product = new AdsConnection(
            "emulator",
            EmulatorOptions.DefaultClientId,
            new Secret(EmulatorOptions.DefaultClientSecret),
            new Secret(EmulatorOptions.DefaultRefreshToken),
            AdsRegion.NA).Through(Checking ?? Emulator.CreateHandler());
        Unified = Product.Using(AdsApiVersion.V1);
        ProfileId = Emulator.Data.ProfileId(0);
        Profile = ProfileId.ToString();
    }

    public TestClock Clock { get; } = new();

    public AdsEmulator Emulator { get; }

    public OpenApiCheckingHandler? Checking { get; }

    public AdsClient Client { get; }

    public AdsConnection Product { get; }

    public AdsConnection Unified { get; }

    public long ProfileId { get; }

    public string Profile { get; }

    /// <summary>The kinds that v1 has, as the product has them.</summary>
    public static IReadOnlyList<EntityKind> Kinds => [.. UnifiedKinds.All.Select(kind => kind.TableKind)];

    public static EntityKind Kind(string name, AdsConnection connection) =>
        EntityKinds.Find(name, AdProduct.SponsoredProducts, connection.ApiVersion)!;

    public Task<List<AdsEntity>> ReadAsync(string name, AdsConnection connection, EntityQuery? query = null) =>
        Clock.RunAsync(CollectAsync(name, connection, query));

    public async Task<List<WriteOutcome>> WriteAsync(EntityWrite<EntityEdit> write, AdsConnection connection, params IEnumerable<(string? Id, EntityEdit Edit)> items)
    {
        await using var writer = new BatchWriter<EntityEdit>(Client, write);
        foreach (var (id, edit) in items) await writer.AddAsync(new WriteInput<EntityEdit>(connection, Profile, id, edit));
        await Clock.RunAsync(writer.CompleteAsync());
        var outcomes = new List<WriteOutcome>();
        while (writer.TryRead(out var outcome)) outcomes.Add(outcome);
        return outcomes;
    }

    public Task<List<WriteOutcome>> CreateAsync(string name, AdsConnection connection, params (string Field, object? Value)[] values) =>
        WriteAsync(EntityWrites.Create(Kind(name, connection), wantsEntities: true), connection, (null, Edit(Kind(name, connection), values)));

    public Task<List<WriteOutcome>> UpdateAsync(string name, AdsConnection connection, string id, params (string Field, object? Value)[] values) =>
        WriteAsync(EntityWrites.Update(Kind(name, connection), wantsEntities: true), connection, (id, Edit(Kind(name, connection), values)));

    public Task<List<WriteOutcome>> ArchiveAsync(string name, AdsConnection connection, params string[] ids) =>
        WriteAsync(EntityWrites.Archive(Kind(name, connection)), connection, ids.Select(id => ((string?)id, EntityEdit.Nothing)));

    public static EntityEdit Edit(EntityKind kind, params (string Field, object? Value)[] values) => new([.. values.Select(given =>
    {
        Assert.True(FieldValue.TryRead(kind.Field(given.Field)!, given.Value, out var value, out var reason), reason);
        return new FieldEdit(kind.Field(given.Field)!, value);
    })]);

    /// <summary>A row as v1 would give it.</summary>
    public static AdsEntity Read(string name, string json) =>
        EntityKinds.Find(name, AdProduct.SponsoredProducts, AdsApiVersion.V1)!.ReadEntity(Encoding.UTF8.GetBytes(json), "1");

    public void Dispose()
    {
        Client.Dispose();
        Checking?.Dispose();
    }

    private async Task<List<AdsEntity>> CollectAsync(string name, AdsConnection connection, EntityQuery? query)
    {
        var rows = new List<AdsEntity>();
        await foreach (var row in Kind(name, connection).ListAsync(Client, connection, Profile, query)) rows.Add(row);
        return rows;
    }
}
