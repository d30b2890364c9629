using System.Threading.RateLimiting;
using AmazonAds.Fleet;

namespace AmazonAds.Tests.Fleet;

public sealed class BurstGateTests
{
    private readonly BurstGate gate = new(1);

    [Fact]
    public async Task No_more_than_its_places_are_taken()
    {
        var three = new BurstGate(3);
        var profile = three.ForProfile();
        var leases = new List<RateLimitLease>();
        for (var number = 0; number < 3; number++) leases.Add(await profile.AcquireAsync());
        var fourth = profile.AcquireAsync().AsTask();
        Assert.False(fourth.IsCompleted);
        Assert.False(profile.AttemptAcquire().IsAcquired);

        leases[0].Dispose();
        leases[0].Dispose();
        Assert.True((await fourth).IsAcquired);
        Assert.False(profile.AttemptAcquire().IsAcquired);
    }

    [Fact]
    public async Task A_profile_that_has_just_had_a_place_goes_before_those_that_begin_so_many_times_and_no_more()
    {
        var order = new List<string>();
        var held = await gate.ForProfile().AcquireAsync();
        ProfileGate[] profiles = [gate.ForProfile(), gate.ForProfile()];
        var running = new[] { Work("a", profiles[0]), Work("b", profiles[1]) };
        held.Dispose();
        await Task.WhenAll(running);

        Assert.Equal("aaaaabbbbbaaaaabbbbb", string.Concat(order));

        async Task Work(string name, ProfileGate profile)
        {
            // The next is asked for before the place is given back, as pages are that are fetched ahead.
            var next = profile.AcquireAsync();
            for (var number = 1; number <= 2 * BurstGate.PlacesInARow; number++)
            {
                var place = await next;
                order.Add(name);
                if (number < 2 * BurstGate.PlacesInARow) next = profile.AcquireAsync();
                place.Dispose();
            }
        }
    }

    [Fact]
    public async Task Those_that_begin_are_served_in_arrival_order()
    {
        var held = await gate.ForProfile().AcquireAsync();
        var waiting = Enumerable.Range(0, 5).Select(_ => gate.ForProfile().AcquireAsync().AsTask()).ToList();
        for (var number = 0; number < waiting.Count; number++)
        {
            held.Dispose();
            held = await waiting[number];
            Assert.All(waiting.Skip(number + 1), later => Assert.False(later.IsCompleted));
        }
    }

    [Fact]
    public async Task Who_cancels_leaves_the_line_and_costs_no_place()
    {
        using var cancel = new CancellationTokenSource();
        var held = await gate.ForProfile().AcquireAsync();
        var cancelled = gate.ForProfile().AcquireAsync(1, cancel.Token).AsTask();
        var patient = gate.ForProfile().AcquireAsync().AsTask();
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled);

        held.Dispose();
        (await patient).Dispose();
        Assert.True(gate.ForProfile().AttemptAcquire().IsAcquired);
    }

    [Fact]
    public async Task Many_profiles_at_once_lose_no_place()
    {
        var several = new BurstGate(4);
        var inside = 0;
        var most = 0;
        await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => Task.Run(async () =>
        {
            var profile = several.ForProfile();
            for (var number = 0; number < 20; number++)
            {
                using var place = await profile.AcquireAsync();
                var now = Interlocked.Increment(ref inside);
                int seen;
                while (now > (seen = Volatile.Read(ref most)) && Interlocked.CompareExchange(ref most, now, seen) != seen)
                {
                }

                await Task.Yield();
                Interlocked.Decrement(ref inside);
            }
        })));

        Assert.InRange(most, 1, 4);
        for (var number = 0; number < 4; number++) Assert.True(several.ForProfile().AttemptAcquire().IsAcquired);
        Assert.False(several.ForProfile().AttemptAcquire().IsAcquired);
    }
}
