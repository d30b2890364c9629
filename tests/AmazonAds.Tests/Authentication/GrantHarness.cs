using AmazonAds.Authentication;
using AmazonAds.Errors;
using AmazonAds.Tests.Testing;

namespace AmazonAds.Tests.Authentication;

/// <summary>The tokens of one grant whose refreshes the test answers by hand.</summary>
internal sealed class GrantHarness
{
    private readonly Lock gate = new();
    private readonly List<Flight> flights = [];
    private readonly List<(int Count, TaskCompletionSource<Flight> Signal)> waiting = [];
    private int issued;

    public GrantHarness() => Tokens = new GrantTokens(RefreshAsync, Clock);

    public TestClock Clock { get; } = new();

    public GrantTokens Tokens { get; }

    public int Refreshes
    {
        get
        {
            lock (gate) return flights.Count;
        }
    }

    public static AdsAuthenticationException Final() => new(FailureKind.GrantRefused, "refused") { Code = "invalid_grant" };

    public static AdsAuthenticationException Passing() => new(FailureKind.ServerFault, "down");

    public Task<AccessToken> Get(AccessToken? rejected = null, CancellationToken cancel = default) =>
        Tokens.GetAsync(rejected, cancel).AsTask();

    /// <summary>The refresh of that number, from 1, once it is under way.</summary>
    public Task<Flight> Refresh(int number)
    {
        lock (gate)
        {
            if (flights.Count >= number) return Task.FromResult(flights[number - 1]);
            var signal = new TaskCompletionSource<Flight>(TaskCreationOptions.RunContinuationsAsynchronously);
            waiting.Add((number, signal));
            return signal.Task.WaitAsync(TimeSpan.FromSeconds(30));
        }
    }

    /// <summary>Gets the first token.</summary>
    public async Task<AccessToken> First(double lifetime = 3600)
    {
        var asking = Get();
        (await Refresh(1)).Succeed(lifetime);
        return await asking;
    }

    private Task<AccessToken> RefreshAsync(CancellationToken cancellationToken)
    {
        var flight = new Flight(this, cancellationToken);
        List<TaskCompletionSource<Flight>> reached;
        lock (gate)
        {
            flights.Add(flight);
            reached = [.. waiting.Where(wait => wait.Count == flights.Count).Select(wait => wait.Signal)];
        }

        reached.ForEach(signal => signal.TrySetResult(flight));
        return flight.Answer.Task.WaitAsync(cancellationToken);
    }

    /// <summary>One refresh under way.</summary>
    internal sealed class Flight(GrantHarness harness, CancellationToken stop)
    {
        public TaskCompletionSource<AccessToken> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public CancellationToken Stop { get; } = stop;

        public void Succeed(double lifetime = 3600) => Answer.SetResult(new AccessToken(
            $"token-{Interlocked.Increment(ref harness.issued)}", TimeSpan.FromSeconds(lifetime), harness.Clock.GetTimestamp()));

        public void Fail(Exception failure) => Answer.SetException(failure);
    }
}
