using System.Text.Json;
using AmazonAds.Entities;
using AmazonAds.Fleet;
using AmazonAds.Tests.Testing;

namespace AmazonAds.Tests.Fleet;

/// <summary>Syncs of a scripted fleet: each profile holds keywords only, in pages that the test gives.</summary>
internal sealed class FleetHarness : IDisposable
{
    public const string Profiles = "/v2/profiles";
    public const string Keywords = "/sp/keywords/list";

    public FleetHarness(params string[] profiles)
    {
        Listed = [.. profiles];
        Test.Amazon.WithTokens().On("GET", Profiles).Always(_ => FakeRoute.Message(200, ProfileList(Listed!)));
        List.Always(request => FakeRoute.Message(200, Rows(ScopeOf(request))));
    }

    public TestClient Test { get; } = new();

    public MemoryStore Store { get; } = new();

    public IReadOnlyList<string> Listed { get; set; }

    public FakeRoute List => Test.Amazon.On("POST", Keywords);

    public IReadOnlyList<FakeRequest> Lists => [.. Test.Amazon.Calls.Where(call => call.Path == Keywords)];

    public static string ScopeOf(FakeRequest request) => request.Header("Amazon-Advertising-API-Scope")!;

    public static string? CursorOf(FakeRequest request)
    {
        using var document = JsonDocument.Parse(request.Body);
        return document.RootElement.TryGetProperty("nextToken", out var cursor) ? cursor.GetString() : null;
    }

    /// <summary>The ids that a request asks for; empty when it lists all.</summary>
    public static IReadOnlyList<string> IdsOf(FakeRequest request)
    {
        using var document = JsonDocument.Parse(request.Body);
        return document.RootElement.TryGetProperty("keywordIdFilter", out var filter)
            ? [.. filter.GetProperty("include").EnumerateArray().Select(id => id.GetString()!)]
            : [];
    }

    public static string ProfileList(IEnumerable<string> profiles) =>
        JsonSerializer.Serialize(profiles.Select(id => new { profileId = long.Parse(id), countryCode = "US" }));

    /// <summary>A page with these keywords, or with <c>{profile}-1</c> when none is named.</summary>
    public static string Page(string? next, params string[] ids) => JsonSerializer.Serialize(
        next is null ? new { keywords = ids.Select(id => new { keywordId = id }) } : (object)new { keywords = ids.Select(id => new { keywordId = id }), nextToken = next });

    public static string Rows(string profile) => Page(null, profile + "-1");

    public FleetSync Sync(SyncOptions? options = null) =>
        new(Test.Client, Store, (options ?? new SyncOptions()) with { Kinds = [EntityKinds.Keyword] });

    public Task<List<ProfileSyncResult>> RunAsync(SyncOptions? options = null, params SyncTarget[] targets) =>
        Test.Clock.RunAsync(StartAsync(Sync(options), default, targets));

    /// <summary>Runs to the end; the clock stands still.</summary>
    public async Task<List<ProfileSyncResult>> StartAsync(FleetSync sync, CancellationToken cancel = default, params SyncTarget[] targets)
    {
        var results = new List<ProfileSyncResult>();
        await foreach (var result in sync.RunAsync(targets.Length > 0 ? targets : [new SyncTarget(Test.Connection)], cancel)) results.Add(result);
        Assert.Empty(Store.Misuse);
        return results;
    }

    public void Dispose() => Test.Dispose();
}
