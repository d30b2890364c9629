using AmazonAds.Errors;
using AmazonAds.Products.Caching;
using AmazonAds.Storage;

namespace AmazonAds.Products.Refreshing;

/// <summary>The refresh of what goes through one credential, some calls at a time.</summary>
internal sealed class CredentialRefresh
{
    // Few enough to see soon that the allowance is used, or that nothing comes.
    private const int CallsAtOnce = 10;

    private readonly IReadOnlyList<ProductRefreshTarget> targets;
    private readonly IProductLedger ledger;
    private readonly int most;
    private readonly ProductRefreshOptions options;
    private readonly TimeProvider time;
    private readonly ProductRefreshMeter meter;
    private readonly RefreshTally[] tallies;
    private ProductRefreshStatus status = ProductRefreshStatus.Success;
    private DateTimeOffset? nextCallAt;
    private Exception? failure;

    public CredentialRefresh(
        IReadOnlyList<ProductRefreshTarget> targets,
        IProductLedger ledger,
        ProductRateLimit limit,
        ProductRefreshOptions options,
        TimeProvider time,
        ProductRefreshMeter meter)
    {
        this.targets = targets;
        this.ledger = ledger;
        this.options = options;
        this.time = time;
        this.meter = meter;
        most = ProductRefreshRule.MostCalls(limit.DailyAllowance, options.AllowancePercent);
        tallies = [.. targets.Select(static _ => new RefreshTally())];
    }

    private string Credential => targets[0].Connection.CredentialId;

    /// <summary>Refreshes until there is nothing to do, nothing left of the share, or nothing comes.</summary>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<IReadOnlyList<ProductRefreshResult>> RunAsync(CancellationToken cancellationToken)
    {
        var begun = time.GetTimestamp();
        try
        {
            await WorkAsync(await DueAsync(cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
        }
        catch (AdsStoreException exception)
        {
            // The ledger: without it nobody knows whether a call is allowed.
            (status, failure) = (ProductRefreshStatus.Failed, exception);
        }

        var duration = time.GetElapsedTime(begun);
        return [.. targets.Select((target, index) => ResultOf(target, tallies[index], duration))];
    }

    private async Task<IReadOnlyList<DueProduct>> DueAsync(CancellationToken cancellationToken)
    {
        var known = new List<DueProduct>();
        for (var index = 0; index < targets.Count; index++)
        {
            var target = targets[index];
            var ages = await target.Catalog.ReadAgesAsync(
                target.Connection, ProductRequests.Items(target.Connection, target.Asins), cancellationToken).ConfigureAwait(false);
            tallies[index].Fresh = ages.Count(static age => age.IsFresh);
            known.AddRange(ages.Select(age => new DueProduct(index, age)));
        }

        var due = ProductRefreshRule.Due(known);
        meter.Plan(due.Count);
        return due;
    }

    private async Task WorkAsync(IReadOnlyList<DueProduct> due, CancellationToken cancellationToken)
    {
        for (var start = 0; start < due.Count && status == ProductRefreshStatus.Success;)
        {
            var used = await ledger.CountAsync(Credential, time.GetUtcNow(), cancellationToken).ConfigureAwait(false);
            var calls = Math.Min(CallsAtOnce, most - used);
            if (calls <= 0)
            {
                status = ProductRefreshStatus.AllowanceUsed;
                nextCallAt = await ledger.NextAsync(Credential, most, time.GetUtcNow(), cancellationToken).ConfigureAwait(false);
                return;
            }

            var count = ProductRefreshRule.Fitting(due, start, calls);
            var came = await Task.WhenAll(due.Skip(start).Take(count).GroupBy(static product => product.Target)
                .Select(group => LookUpAsync(group.Key, [.. group.Select(static product => product.Age.Asin)], cancellationToken))).ConfigureAwait(false);

            // Where nothing at all came, the next calls would fare no better.
            if (status == ProductRefreshStatus.Success && failure is not null && !Array.Exists(came, static some => some)) status = ProductRefreshStatus.Failed;
            start += count;
        }
    }

    // Whether anything came.
    private async Task<bool> LookUpAsync(int index, IReadOnlyList<string> asins, CancellationToken cancellationToken)
    {
        var (connection, catalog, _) = targets[index];
        var any = false;
        var wanted = new ProductCacheOptions { Priority = ProductCallPriority.Bulk, Timeout = options.CallTimeout };
        await foreach (var entry in catalog.LookUpAsync(
            connection, ProductOperation.GetItems, ProductRequests.Items(connection, asins), wanted, cancellationToken).ConfigureAwait(false))
        {
            lock (tallies) any |= Note(tallies[index], entry);
            meter.End();
        }

        return any;
    }

    private bool Note(RefreshTally tally, ProductEntry entry)
    {
        if (entry.Failure is ProductAllowanceException used)
        {
            // Others have used the allowance meanwhile. What was not asked for is left, not lost.
            (status, nextCallAt) = (ProductRefreshStatus.AllowanceUsed, used.NextCallAt);
            return false;
        }

        if (entry.Stale || (entry.Json is null && !entry.IsUnknown))
        {
            tally.Failed++;
            failure = entry.Failure ?? failure;
            return entry.Failure is null;
        }

        if (entry.IsUnknown) tally.Unknown++;
        else if (entry.Source == ProductSource.Api) tally.Refreshed++;
        else tally.Fresh++;
        return true;
    }

    private ProductRefreshResult ResultOf(ProductRefreshTarget target, RefreshTally tally, TimeSpan duration)
    {
        var left = target.Asins.Count - tally.Sum;
        return new ProductRefreshResult
        {
            Marketplace = target.Connection.Marketplace,
            Connection = target.Connection.Name,

            // Where all was done before the end came, nothing is wrong.
            Status = left == 0 && status == ProductRefreshStatus.AllowanceUsed ? ProductRefreshStatus.Success : status,
            Asins = target.Asins.Count,
            Fresh = tally.Fresh,
            Refreshed = tally.Refreshed,
            Unknown = tally.Unknown,
            Failed = tally.Failed,
            Left = left,
            NextCallAt = left > 0 ? nextCallAt : null,
            Duration = duration,
            Error = failure,
        };
    }
}
