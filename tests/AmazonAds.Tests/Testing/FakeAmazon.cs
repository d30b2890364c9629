namespace AmazonAds.Tests.Testing;

/// <summary>
/// Amazon as a test scripts it. A request that nothing was scripted for fails the test with its own words; every
/// request is kept as it came over the wire.
/// </summary>
internal sealed class FakeAmazon(TimeProvider time) : HttpMessageHandler
{
    public const string TokenPath = "/auth/o2/token";

    private readonly Lock gate = new();
    private readonly Dictionary<string, FakeRoute> routes = new(StringComparer.Ordinal);
    private readonly List<FakeRequest> requests = [];
    private readonly List<(int Count, TaskCompletionSource<FakeRequest> Signal)> waiting = [];
    private readonly long startedAt = time.GetTimestamp();
    private int tokens;
    private int inFlight;

    /// <summary>Every request, sign-in included, in the order of arrival.</summary>
    public IReadOnlyList<FakeRequest> Requests
    {
        get
        {
            lock (gate) return [.. requests];
        }
    }

    /// <summary>The requests to the API.</summary>
    public IReadOnlyList<FakeRequest> Calls => [.. Requests.Where(request => request.Path != TokenPath)];

    /// <summary>The requests to Login with Amazon.</summary>
    public IReadOnlyList<FakeRequest> SignIns => [.. Requests.Where(request => request.Path == TokenPath)];

    public int MostInFlight { get; private set; }

    public FakeRoute On(string method, string path)
    {
        lock (gate)
        {
            if (!routes.TryGetValue(method + " " + path, out var route)) routes.Add(method + " " + path, route = new FakeRoute());
            return route;
        }
    }

    /// <summary>The sign-in; answers with tokens in sequence unless scripted otherwise.</summary>
    public FakeRoute SignIn() => On("POST", TokenPath);

    /// <summary>Lets every sign-in succeed: <c>token-1</c>, <c>token-2</c>, …</summary>
    public FakeAmazon WithTokens(int lifetimeSeconds = 3600)
    {
        SignIn().Always(_ => NewToken(lifetimeSeconds));
        return this;
    }

    public HttpResponseMessage NewToken(double lifetimeSeconds = 3600) => FakeRoute.Message(
        200, $$"""{"access_token":"Atza|token-{{Interlocked.Increment(ref tokens)}}","token_type":"bearer","expires_in":{{lifetimeSeconds}}}""");

    /// <summary>Completes when so many requests have arrived, with the last of them.</summary>
    public Task<FakeRequest> Arrived(int count)
    {
        lock (gate)
        {
            if (requests.Count >= count) return Task.FromResult(requests[count - 1]);
            var signal = new TaskCompletionSource<FakeRequest>(TaskCreationOptions.RunContinuationsAsynchronously);
            waiting.Add((count, signal));
            return signal.Task.WaitAsync(TimeSpan.FromSeconds(30));
        }
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var body = request.Content is null ? string.Empty : await request.Content.ReadAsStringAsync(cancellationToken);
        var seen = new FakeRequest(
            request.Method.Method, request.RequestUri!, HeadersOf(request), body, time.GetElapsedTime(startedAt));
        Note(seen);
        FakeRoute? route;
        lock (gate) routes.TryGetValue($"{seen.Method} {seen.Path}", out route);
        var answer = route?.Next() ?? throw new InvalidOperationException($"The test expected no such request: {seen} {body}");
        try
        {
            return await answer(seen, cancellationToken);
        }
        finally
        {
            lock (gate) inFlight--;
        }
    }

    private static Dictionary<string, string> HeadersOf(HttpRequestMessage request)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, values) in request.Headers.NonValidated) headers.Add(name, values.ToString());
        if (request.Content is null) return headers;
        foreach (var (name, values) in request.Content.Headers.NonValidated) headers.Add(name, values.ToString());
        return headers;
    }

    private void Note(FakeRequest seen)
    {
        List<TaskCompletionSource<FakeRequest>> reached;
        lock (gate)
        {
            requests.Add(seen);
            MostInFlight = Math.Max(MostInFlight, ++inFlight);
            reached = [.. waiting.Where(wait => wait.Count == requests.Count).Select(wait => wait.Signal)];
        }

        foreach (var signal in reached) signal.TrySetResult(seen);
    }
}
