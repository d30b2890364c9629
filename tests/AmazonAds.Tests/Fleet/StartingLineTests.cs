using System.Threading.RateLimiting;
using AmazonAds.Fleet;

namespace AmazonAds.Tests.Fleet;

public sealed class StartingLineTests
{
    private readonly BurstGate gate = new(2);
    private readonly StartingLine line;
    private readonly List<ProfileTurn> turns = [];

    public StartingLineTests() => line = new StartingLine(gate);

    [Fact]
    public async Task So_many_profiles_begin_though_the_gate_is_full()
    {
        await FillAsync();
        for (var number = 0; number < StartingLine.AlwaysUnderWay; number++) await BeginAsync();

        Assert.False(line.BeginAsync(CancellationToken.None).IsCompleted);
        Assert.Equal(StartingLine.AlwaysUnderWay, line.UnderWay);
    }

    [Fact]
    public async Task More_begin_when_a_place_is_free_that_nobody_waits_for()
    {
        var held = await FillAsync();
        for (var number = 0; number < StartingLine.AlwaysUnderWay; number++) await BeginAsync(arrives: true);
        var next = line.BeginAsync(CancellationToken.None);
        var waiting = gate.ForProfile().AcquireAsync().AsTask();

        held[0].Dispose();
        Assert.True((await waiting).IsAcquired);
        Assert.False(next.IsCompleted);

        held[1].Dispose();
        Assert.NotNull(await next);
        Assert.Equal(StartingLine.AlwaysUnderWay + 1, line.UnderWay);
    }

    [Fact]
    public async Task More_begin_when_one_ends()
    {
        await FillAsync();
        for (var number = 0; number < StartingLine.AlwaysUnderWay; number++) await BeginAsync();
        var next = line.BeginAsync(CancellationToken.None);

        turns[0].Dispose();
        turns[0].Dispose();
        Assert.NotNull(await next);
        Assert.False(line.BeginAsync(CancellationToken.None).IsCompleted);
    }

    [Fact]
    public async Task Those_that_have_not_asked_for_a_place_yet_are_a_few_for_each_place_and_no_more()
    {
        for (var number = 0; number < StartingLine.AlwaysUnderWay; number++) await BeginAsync(arrives: true);
        for (var number = 0; number < 8; number++) await BeginAsync();
        var next = line.BeginAsync(CancellationToken.None);
        Assert.False(next.IsCompleted);

        turns[^1].Arrive();
        turns[^1].Arrive();
        Assert.NotNull(await next);
        Assert.False(line.BeginAsync(CancellationToken.None).IsCompleted);
    }

    [Fact]
    public async Task One_that_ends_without_ever_asking_for_a_place_lets_the_next_begin()
    {
        for (var number = 0; number < StartingLine.AlwaysUnderWay; number++) await BeginAsync(arrives: true);
        for (var number = 0; number < 8; number++) await BeginAsync();
        var next = line.BeginAsync(CancellationToken.None);

        turns[^1].Dispose();
        Assert.NotNull(await next);
    }

    [Fact]
    public async Task A_profile_comes_to_the_gate_by_asking_for_a_place()
    {
        for (var number = 0; number < StartingLine.AlwaysUnderWay; number++) await BeginAsync(arrives: true);
        for (var number = 0; number < 8; number++) await BeginAsync();
        var next = line.BeginAsync(CancellationToken.None);

        (await gate.ForProfile(turns[^1]).AcquireAsync()).Dispose();
        Assert.NotNull(await next);
    }

    [Fact]
    public async Task A_profile_that_begins_at_once_is_on_its_way_until_it_comes_to_the_gate()
    {
        var turn = line.Enter();
        Assert.Equal((1, 1), (line.UnderWay, line.Arriving));

        (await gate.ForProfile(turn).AcquireAsync()).Dispose();
        Assert.Equal((1, 0), (line.UnderWay, line.Arriving));

        turn.Dispose();
        Assert.Equal((0, 0), (line.UnderWay, line.Arriving));
    }

    [Fact]
    public async Task Who_gives_up_waiting_gets_no_turn_and_keeps_nobody_from_beginning()
    {
        await FillAsync();
        for (var number = 0; number < StartingLine.AlwaysUnderWay; number++) await BeginAsync();
        using var cancel = new CancellationTokenSource();
        var cancelled = line.BeginAsync(cancel.Token);
        var patient = line.BeginAsync(CancellationToken.None);

        await cancel.CancelAsync();
        Assert.Null(await cancelled);
        turns[0].Dispose();
        Assert.NotNull(await patient);
        Assert.Equal(StartingLine.AlwaysUnderWay, line.UnderWay);
    }

    private async Task<List<RateLimitLease>> FillAsync() => [await gate.ForProfile().AcquireAsync(), await gate.ForProfile().AcquireAsync()];

    private async Task BeginAsync(bool arrives = false)
    {
        var turn = (await line.BeginAsync(CancellationToken.None))!;
        if (arrives) turn.Arrive();
        turns.Add(turn);
    }
}
