using AmazonAds.Connections;
using AmazonAds.RateLimiting;
using AmazonAds.Storage;

namespace AmazonAds.Fleet;

/// <summary>
/// Keeps this process's requests for reports within its share of each region's budget, while other processes work there too. Who hears
/// nothing of its shares for as long as they last uses them no more.
/// </summary>
public sealed class SharedReportRates : IAsyncDisposable
{
    // What others give up is taken up soon.
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(1);

    private readonly RateLimiterSet limits;
    private readonly IRateShares shares;
    private readonly IReadOnlyList<string> endpoints;
    private readonly string[] budgets;
    private readonly TimeProvider time;
    private readonly CancellationTokenSource over = new();
    private Task heart = Task.CompletedTask;
    private long heardAt;
    private bool isBelowFair;

    private SharedReportRates(RateLimiterSet limits, IRateShares shares, IReadOnlyList<string> endpoints, TimeProvider time)
    {
        this.limits = limits;
        this.shares = shares;
        this.endpoints = endpoints;
        this.time = time;
        budgets = [.. endpoints.Select(endpoint => "reports " + endpoint)];
    }

    /// <summary>Begins to share: when it returns, this process's limits are those of its shares.</summary>
    /// <param name="client">The client whose limits they are.</param>
    /// <param name="shares">The shares of all.</param>
    /// <param name="connections">The connections whose regions are worked in.</param>
    /// <param name="cancellationToken">Ends the beginning.</param>
    /// <exception cref="AdsStoreException">The store failed.</exception>
    public static Task<SharedReportRates> BeginAsync(
        AdsClient client, IRateShares shares, IEnumerable<AdsConnection> connections, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(shares);
        return BeginAsync(
            client.Limits, shares, [.. connections.Select(connection => connection.Authority).Distinct(StringComparer.Ordinal)], client.Time, cancellationToken);
    }

    /// <summary>Begins to share: when it returns, this process's limits are those of its shares.</summary>
    /// <param name="limits">The limits of this process.</param>
    /// <param name="shares">The shares of all.</param>
    /// <param name="endpoints">The regions: scheme, host and port of their APIs.</param>
    /// <param name="time">The clock of heartbeats.</param>
    /// <param name="cancellationToken">Ends the beginning.</param>
    /// <exception cref="AdsStoreException">The store failed.</exception>
    internal static async Task<SharedReportRates> BeginAsync(
        RateLimiterSet limits, IRateShares shares, IReadOnlyList<string> endpoints, TimeProvider time, CancellationToken cancellationToken)
    {
        var begun = new SharedReportRates(limits, shares, endpoints, time);
        try
        {
            await begun.BeatAsync(cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            await begun.DisposeAsync().ConfigureAwait(false);
            throw;
        }

        begun.heart = Task.Run(begun.LiveAsync, CancellationToken.None);
        return begun;
    }

    /// <summary>Gives the shares back.</summary>
    public async ValueTask DisposeAsync()
    {
        await over.CancelAsync().ConfigureAwait(false);
        await heart.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

        // Those who share from now on do so without this one: what it had must be out of use before that is said.
        foreach (var endpoint in endpoints) limits.SetReportShare(endpoint, this, 0);
        using var enough = new CancellationTokenSource(shares.Heartbeat, time);
        await shares.LeaveAsync(budgets, enough.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        foreach (var endpoint in endpoints) limits.SetReportShare(endpoint, this, null);
        over.Dispose();
    }

    private async Task LiveAsync()
    {
        while (true)
        {
            await Task.Delay(isBelowFair && Soon < shares.Heartbeat ? Soon : shares.Heartbeat, time, over.Token).ConfigureAwait(false);
            var beat = BeatAsync(over.Token);
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(over.Token);
            var left = shares.Lease - time.GetElapsedTime(Volatile.Read(ref heardAt));
            var end = Task.Delay(left > TimeSpan.Zero ? left : TimeSpan.Zero, time, patience.Token);
            if (await Task.WhenAny(beat, end).ConfigureAwait(false) == end) Stop();
            await patience.CancelAsync().ConfigureAwait(false);
            try
            {
                await beat.ConfigureAwait(false);
            }
            catch (AdsStoreException)
            {
                // Whoever writes into the store says so; until it answers again nothing may be used.
                Stop();
            }
        }
    }

    private async Task BeatAsync(CancellationToken cancellationToken)
    {
        var askedAt = time.GetTimestamp();
        var held = await shares.BeatAsync(budgets, cancellationToken).ConfigureAwait(false);
        for (var place = 0; place < endpoints.Count; place++) limits.SetReportShare(endpoints[place], this, held[place].Share);
        isBelowFair = held.Any(share => share.IsBelowFair);
        Volatile.Write(ref heardAt, askedAt);
    }

    private void Stop()
    {
        foreach (var endpoint in endpoints) limits.SetReportShare(endpoint, this, 0);
    }
}
