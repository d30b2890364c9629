using AmazonAds.Batching;
using AmazonAds.Connections;
using AmazonAds.Diagnostics;
using AmazonAds.Emulator;
using AmazonAds.Entities;
using AmazonAds.Tests.Testing;

namespace AmazonAds.Tests.SponsoredDisplay;

/// <summary>The library on the emulator's Sponsored Display, with a clock in the test's hand.</summary>
internal sealed class DisplayHarness : IDisposable
{
    private readonly HttpMessageHandler handler;

    public DisplayHarness(EmulatorOptions? options = null, Func<HttpMessageHandler, HttpMessageHandler>? around = null)
    {
        Emulator = new AdsEmulator((options ?? new EmulatorOptions()) with { RequestsPerSecond = 0, LogRequestBodies = true }, Clock);
        handler = around is null ? Emulator.CreateHandler() : around(Emulator.CreateHandler());
        Client = new AdsClient(new AdsClientOptions { Time = Clock, RateLimit = TestClient.NoLimit, Random = () => 0.5 });
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

    public EmulatorData Data => Emulator.Data;

    /// <summary>The first profile: a seller's in the US.</summary>
    public long Profile => Emulator.Data.ProfileId(0);

    public static EntityEdit Edit(EntityKind kind, params (string Name, object? Value)[] values) => new(
    [
        .. values.Select(given => FieldValue.TryRead(kind.Field(given.Name)!, given.Value, out var value, out var reason)
            ? new FieldEdit(kind.Field(given.Name)!, value)
            : throw new InvalidOperationException(reason)),
    ]);

    public async Task<List<T>> ListAsync<T>(EntityKind<T> kind, EntityQuery? query = null)
        where T : AdsEntity, new()
    {
        var rows = new List<T>();
        await foreach (var row in Client.Set(kind).ListAsync(Connection, Profile.ToString(), query)) rows.Add(row);
        return rows;
    }

    public Task<List<WriteOutcome>> CreateAsync(EntityKind kind, params IEnumerable<EntityEdit> edits) =>
        WriteAsync(EntityWrites.Create(kind), edits.Select(edit => ((string?)null, edit)));

    public Task<List<WriteOutcome>> UpdateAsync(EntityKind kind, params IEnumerable<(string? Id, EntityEdit Edit)> edits) =>
        WriteAsync(EntityWrites.Update(kind), edits);

    public Task<List<WriteOutcome>> ArchiveAsync(EntityKind kind, params IEnumerable<string> ids) =>
        WriteAsync(EntityWrites.Archive(kind), ids.Select(id => ((string?)id, EntityEdit.Nothing)));

    public void Dispose()
    {
        Client.Dispose();
        handler.Dispose();
    }

    // Outcomes in the order of the items.
    private async Task<List<WriteOutcome>> WriteAsync(EntityWrite<EntityEdit> write, IEnumerable<(string? Id, EntityEdit Edit)> items)
    {
        await using var writer = new BatchWriter<EntityEdit>(Client, write);
        var order = new List<EntityEdit>();
        foreach (var (id, edit) in items)
        {
            var own = edit with { };
            order.Add(own);
            await writer.AddAsync(new WriteInput<EntityEdit>(Connection, Profile.ToString(), id, own));
        }

        await Clock.RunAsync(writer.CompleteAsync());
        var outcomes = new List<WriteOutcome>();
        await foreach (var outcome in writer.ReadAsync()) outcomes.Add(outcome);
        return [.. outcomes.OrderBy(outcome => order.FindIndex(edit => ReferenceEquals(edit, outcome.Edit)))];
    }
}
