using System.Text;
using System.Text.Json.Nodes;
using AmazonAds.Errors;
using AmazonAds.Products;

namespace AmazonAds.Tests.Products.Caching;

/// <summary>
/// A product catalogue as a test scripts it. A call that nobody expected fails the test with its own words, and so does one
/// that Amazon would refuse for its form.
/// </summary>
internal sealed class FakeProductApi(TimeProvider time) : IProductApi
{
    private readonly Lock gate = new();
    private readonly List<ProductCall> calls = [];
    private readonly Queue<Func<ProductCall, CancellationToken, Task<ProductAnswer>>> script = [];
    private readonly List<(int Count, TaskCompletionSource Signal)> waiting = [];

    public IReadOnlyList<ProductCall> Calls
    {
        get
        {
            lock (gate) return [.. calls];
        }
    }

    /// <summary>The calls in short: <c>GetItems A,B [itemInfo.title]</c>.</summary>
    public IReadOnlyList<string> Said => [.. Calls.Select(Say)];

    /// <summary>The next call is answered with JSON.</summary>
    public FakeProductApi Then(string json, bool notFound = false) => Then((_, _) => Task.FromResult(Answer(json, notFound)));

    /// <summary>The next call is answered from a world of items.</summary>
    public FakeProductApi Then(FakeWorld world) => Then((call, _) => Task.FromResult(Answer(world.Answer(call))));

    /// <summary>The next call fails.</summary>
    public FakeProductApi ThenFails(FailureKind kind = FailureKind.ServerFault) =>
        Then((_, _) => Task.FromException<ProductAnswer>(new AdsException(kind, "The catalogue is away.")));

    public FakeProductApi Then(Func<ProductCall, CancellationToken, Task<ProductAnswer>> answer)
    {
        lock (gate) script.Enqueue(answer);
        return this;
    }

    /// <summary>The next call waits until it is let go, or given up.</summary>
    public TaskCompletionSource<string> ThenWaits()
    {
        var signal = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        Then(async (_, cancellationToken) => Answer(await signal.Task.WaitAsync(cancellationToken)));
        return signal;
    }

    /// <summary>Completes when so many calls have been made.</summary>
    public Task Made(int count)
    {
        lock (gate)
        {
            if (calls.Count >= count) return Task.CompletedTask;
            var signal = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            waiting.Add((count, signal));
            return signal.Task.WaitAsync(TimeSpan.FromSeconds(30));
        }
    }

    public ProductAnswer Answer(string json, bool notFound = false) =>
        new(Encoding.UTF8.GetBytes(json), time.GetUtcNow()) { NotFound = notFound, RequestId = "request-" + Calls.Count };

    public async Task<ProductAnswer> SendAsync(ProductConnection connection, ProductCall call, CancellationToken cancellationToken)
    {
        Func<ProductCall, CancellationToken, Task<ProductAnswer>>? answer;
        lock (gate)
        {
            calls.Add(call);
            foreach (var (_, signal) in waiting.Where(wait => wait.Count == calls.Count)) signal.TrySetResult();
            script.TryDequeue(out answer);
        }

        var request = (JsonObject)JsonNode.Parse(call.Body.Span)!;
        if (!CanonicalJson.Write(request).Span.SequenceEqual(call.Body.Span)) throw new InvalidOperationException($"The request is not canonical: {Say(call)}");
        if (Ids(request).Length > 10) throw new InvalidOperationException($"More than ten ids: {Say(call)}");
        return answer is null
            ? throw new InvalidOperationException($"The test expected no such call: {Say(call)}")
            : await answer(call, cancellationToken);
    }

    public static string[] Ids(JsonObject request) =>
        [.. ((request["itemIds"] ?? request["browseNodeIds"]) as JsonArray ?? []).Select(id => id!.ToString())];

    public static string[] Resources(JsonObject request) => [.. (request["resources"] as JsonArray ?? []).Select(resource => resource!.ToString())];

    private static string Say(ProductCall call)
    {
        var request = (JsonObject)JsonNode.Parse(call.Body.Span)!;
        var asked = Ids(request) is { Length: > 0 } ids ? string.Join(',', ids) : request["keywords"]?.ToString() ?? request["asin"]?.ToString();
        return $"{call.Operation} {asked} [{string.Join(',', Resources(request))}]{(call.OneAttempt ? " once" : "")}";
    }
}
