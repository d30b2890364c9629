using AmazonAds.Batching;
using AmazonAds.Entities;
using AmazonAds.RateLimiting;

namespace AmazonAds.Benchmarks;

/// <summary>(5) Bid updates per second for many keywords over many profiles, and the number of requests they take.</summary>
internal static class BidBenchmark
{
    public static async Task RunAsync(Arguments arguments)
    {
        var profiles = arguments.Int("profiles", 100);
        var perProfile = arguments.Int("keywords", 100_000) / profiles;
        await using var emulator = await EmulatorProcess.StartAsync(
            ("profiles", profiles), ("campaigns", 1), ("adgroups", 1), ("keywords", perProfile), ("page", 1000));
        using var client = new AdsClient(new AdsClientOptions { RateLimit = new RateLimitSettings { RequestsPerSecond = 1e9, Burst = 1_000_000 } });
        var inputs = new List<WriteInput<decimal>>();
        foreach (var profile in await client.Profiles.ListAsync(emulator.Connection))
        {
            var query = new EntityQuery { PageSize = 1000 };
            await foreach (var keyword in client.Keywords.ListAsync(emulator.Connection, profile.ProfileId, query))
                inputs.Add(new WriteInput<decimal>(emulator.Connection, profile.ProfileId, keyword.KeywordId, 2.5m));
        }

        var expected = inputs.GroupBy(input => input.ProfileId).Sum(group => (group.Count() + 999) / 1000);
        for (var round = 0; round < arguments.Int("rounds", 3); round++)
        {
            client.Telemetry.Statistics.Clear();
            long failed = 0;
            long ended = 0;
            var stretch = await Stretch.OfAsync(async () =>
            {
                await using var writer = new BatchWriter<decimal>(client, EntityWrites.KeywordBid);
                foreach (var input in inputs) await writer.AddAsync(input);
                var completing = writer.CompleteAsync();
                await foreach (var outcome in writer.ReadAsync())
                {
                    ended++;
                    if (outcome.Status != WriteStatus.Success) failed++;
                }

                await completing;
            });
            var requests = client.Telemetry.Statistics.Endpoints().Single(metric => metric.Name == EntityWrites.KeywordBid.Operation.Name).Attempts;
            Console.WriteLine($"{ended:N0} bids over {profiles} profiles: {ended / stretch.Wall.TotalSeconds:N0}/s  {stretch}  requests {requests} (ceil(n/1000) per profile: {expected})  not successful {failed}");
        }
    }
}
