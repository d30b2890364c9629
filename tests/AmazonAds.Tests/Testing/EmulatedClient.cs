using AmazonAds.Connections;
using AmazonAds.Diagnostics;
using AmazonAds.Emulator;
using AmazonAds.Entities;

namespace AmazonAds.Tests.Testing;

/// <summary>The whole client on an emulator without limits, with a clock in the test's hand.</summary>
internal class EmulatedClient : IDisposable
{
    private readonly HttpMessageHandler handler;

    /// <param name="options">What the emulator holds; null for two profiles of the usual size.</param>
    /// <param name="around">What stands between client and emulator; null for nothing.</param>
    public EmulatedClient(EmulatorOptions? options = null, Func<HttpMessageHandler, HttpMessageHandler>? around = null)
    {
        Emulator = new AdsEmulator(options ?? new EmulatorOptions { Profiles = 2, RequestsPerSecond = 0 }, Clock);
        handler = around is null ? Emulator.CreateHandler() : around(Emulator.CreateHandler());
        Client = new AdsClient(new AdsClientOptions { Time = Clock, RateLimit = TestClient.NoLimit });
        Connection = new AdsConnection(
            "emulator",
            EmulatorOptions.DefaultClientId,
            new Secret(EmulatorOptions.DefaultClientSecret),
            new Secret(EmulatorOptions.DefaultRefreshToken),
            AdsRegion.NA).Through(handler);
    }

    public TestClock Clock { get; } = new();

    public AdsEmulator Emulator { get; }

    public AdsClient Client { get; }

    public AdsConnection Connection { get; }

    public long ProfileNumber => Emulator.Data.ProfileId(0);

    public string Profile => ProfileNumber.ToString();

    /// <summary>Lists what the first profile holds of a kind.</summary>
    public async Task<List<AdsEntity>> ListAsync(EntityKind kind, EntityQuery query)
    {
        var rows = new List<AdsEntity>();
        await foreach (var row in kind.ListAsync(Client, Connection, Profile, query)) rows.Add(row);
        return rows;
    }

    public void Dispose()
    {
        Client.Dispose();
        handler.Dispose();
    }
}
