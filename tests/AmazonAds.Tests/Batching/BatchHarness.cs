using System.Text.Json;
using AmazonAds.Batching;
using AmazonAds.Connections;
using AmazonAds.Entities;
using AmazonAds.Pipeline;
using AmazonAds.Tests.Testing;

namespace AmazonAds.Tests.Batching;

/// <summary>Bid updates through the whole client to a fake Amazon that accepts every item unless told otherwise.</summary>
internal sealed class BatchHarness : IDisposable
{
    public const string Write = "/sp/keywords";

    public static readonly EntityWrite<string> Creation = new(EntityKinds.Keyword, EntityKinds.Keyword.Create!, (writer, _, text) =>
    {
        writer.WriteStartObject();
        writer.WriteString("keywordText"u8, text);
        writer.WriteEndObject();
    });

    public BatchHarness() => Test.Amazon.WithTokens().On("PUT", Write).Always(request => FakeRoute.Message(207, AllGood(request)));

    public TestClient Test { get; } = new();

    public FakeRoute Route => Test.Amazon.On("PUT", Write);

    public static WriteInput<decimal> Bid(string profile, int id, decimal bid = 0.5m, AdsConnection? connection = null) =>
        new(connection!, profile, id.ToString(), bid);

    /// <summary>The items of a request: id and bid.</summary>
    public static IReadOnlyList<(string Id, decimal Bid)> Items(FakeRequest request)
    {
        using var document = JsonDocument.Parse(request.Body);
        return [.. document.RootElement.GetProperty("keywords").EnumerateArray().Select(item =>
            (item.GetProperty("keywordId").GetString()!, item.GetProperty("bid").GetDecimal()))];
    }

    public static int Count(FakeRequest request)
    {
        using var document = JsonDocument.Parse(request.Body);
        return document.RootElement.GetProperty("keywords").GetArrayLength();
    }

    /// <summary>An answer that calls every item a success, last one first, except those that failed so.</summary>
    public static string AllGood(FakeRequest request, params (int Index, string Error)[] failed)
    {
        var count = Count(request);
        var bad = failed.ToDictionary(item => item.Index, item => item.Error);
        return JsonSerializer.Serialize(new
        {
            keywords = new
            {
                success = Enumerable.Range(0, count).Reverse().Where(index => !bad.ContainsKey(index))
                    .Select(index => new { index, keywordId = $"id-{index}" }),
                error = bad.Select(item => new
                {
                    index = item.Key,
                    errors = new[]
                    {
                        new
                        {
                            errorType = item.Value,
                            errorValue = new Dictionary<string, object> { [item.Value] = new { message = $"It is a {item.Value}", reason = "REASON" } },
                        },
                    },
                }),
            },
        });
    }

    public Task<List<WriteOutcome>> WriteAsync(params IEnumerable<WriteInput<decimal>> items) =>
        WriteAsync(EntityWrites.KeywordBid, items);

    public async Task<List<WriteOutcome>> WriteAsync<T>(
        EntityWrite<T> write, IEnumerable<WriteInput<T>> items, double timeoutSeconds = 300)
    {
        await using var writer = new BatchWriter<T>(
            Test.Client, write, new AdsCallOptions { Timeout = TimeSpan.FromSeconds(timeoutSeconds) });
        foreach (var item in items)
            await writer.AddAsync(item.Connection is null ? item with { Connection = Test.Connection } : item);
        await Test.Clock.RunAsync(writer.CompleteAsync());
        var outcomes = new List<WriteOutcome>();
        await foreach (var outcome in writer.ReadAsync()) outcomes.Add(outcome);
        return outcomes;
    }

    public void Dispose() => Test.Dispose();
}
