using System.Management.Automation;
using AmazonAds.Connections;
using AmazonAds.Entities;
using AmazonAds.Pipeline;
using AmazonAds.PowerShell.Abstractions;
using AmazonAds.PowerShell.Binding;
using AmazonAds.PowerShell.Completion;

namespace AmazonAds.PowerShell.Entities;

/// <summary>
/// The base of cmdlets that list the entities of one kind. Profiles are read side by side, each in order; ids that are
/// piped in are gathered, up to the size of the filter, into one call.
/// </summary>
/// <typeparam name="T">The model.</typeparam>
public abstract class GetEntityCommand<T> : ProfileCommandBase
    where T : AdsEntity, new()
{
    private const string SponsoredProducts = nameof(AmazonAds.Entities.AdProduct.SponsoredProducts);

    private readonly Dictionary<(AdsConnection Connection, string ProfileId), IdGatherer> gathered = [];
    private EntityIds commandLine;
    private EntityQuery query = EntityQuery.All;
    private TextFilter? filter;
    private AdsCallOptions options = AdsCallOptions.Default;
    private bool verbose;
    private long rows;

    /// <summary>Only these states; a state that is not known is passed on. Default: all, archived included.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(StateCompleter))]
    public string[]? State { get; set; }

    /// <summary>The advertising product. Default: SponsoredProducts.</summary>
    [Parameter]
    [ValidateSet(SponsoredProducts, "SponsoredBrands", "SponsoredDisplay")]
    public string AdProduct { get; set; } = SponsoredProducts;

    /// <summary>Also times and serving status; such a request weighs five plain ones against the limits.</summary>
    [Parameter]
    public SwitchParameter Extended { get; set; }

    /// <summary>How many rows Amazon puts into one answer. Default: as Amazon sees fit.</summary>
    [Parameter]
    [ValidateRange(1, 10_000)]
    public int? PageSize { get; set; }

    /// <summary>The entities of this kind.</summary>
    private protected abstract EntitySet<T> Set { get; }

    /// <summary>The ids that are bound now.</summary>
    private protected abstract EntityIds Ids { get; }

    /// <summary>The names that are bound, or null.</summary>
    private protected abstract string[]? Texts { get; }

    /// <summary>The name of an entity, as the filter on names means it.</summary>
    private protected abstract string? TextOf(T entity);

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        if (!AdProduct.Equals(SponsoredProducts, StringComparison.OrdinalIgnoreCase)) ThrowTerminatingError(Errors.ProductNotSupported(AdProduct));
        foreach (var (name, value) in MyInvocation.BoundParameters)
        {
            if (value is string[] { Length: 0 }) ThrowTerminatingError(Errors.ValueMissing(name));
        }

        (var names, filter) = TextFilter.From(Texts);
        commandLine = Ids;
        query = new EntityQuery
        {
            Ids = commandLine.Own,
            AdGroupIds = commandLine.AdGroups,
            CampaignIds = commandLine.Campaigns,
            PortfolioIds = commandLine.Portfolios,
            States = StateText.Normal(State),
            Names = names,
            PageSize = PageSize,
            WithExtendedData = Extended,
        };
        options = new AdsCallOptions { Timeout = TimeSpan.FromSeconds(TimeoutSec) };
        verbose = WantsVerbose();
    }

    private protected sealed override void Accept()
    {
        var ids = Ids.Besides(commandLine);
        foreach (var target in Targets())
        {
            if (ids.Filter == IdFilter.None)
            {
                List(target, query);
                continue;
            }

            if (!gathered.TryGetValue(target, out var gatherer))
                gatherer = gathered[target] = new IdGatherer(Set.Kind.Filters.MaxIds, Set.Kind.Filters.MaxParents);
            foreach (var full in gatherer.Add(ids)) List(target, full.AddTo(query));
        }
    }

    private protected sealed override void AcceptEnd()
    {
        foreach (var (target, gatherer) in gathered)
        {
            foreach (var rest in gatherer.Rest()) List(target, rest.AddTo(query));
        }
    }

    private protected sealed override ProgressRecord Progress()
    {
        var (all, ended) = LaneCount;
        var count = Interlocked.Read(ref rows);
        return new ProgressRecord(1, $"Reading {Set.Kind.Collection}", $"{count:N0} rows, {ended:N0} of {all:N0} profiles")
        {
            PercentComplete = all > 1 ? (int)(100 * ended / all) : -1,
        };
    }

    private void List((AdsConnection Connection, string ProfileId) target, EntityQuery asked)
    {
        var connectionIsGiven = Connection is not null;
        Start(target, target.ProfileId, async lane =>
        {
            var pages = Set.ListPagesAsync(target.Connection, target.ProfileId, asked, options, StopToken);
            await foreach (var page in pages.ConfigureAwait(false))
            {
                // What is read here may be piped on, without the name of its connection.
                if (connectionIsGiven) Session.Profiles.LearnConnection(target.ProfileId, target.Connection.Name);
                Interlocked.Add(ref rows, page.Items.Count);
                IReadOnlyList<T> wanted = filter is null ? page.Items : [.. page.Items.Where(item => filter.Matches(TextOf(item)))];
                if (verbose)
                {
                    await Output.VerboseAsync(
                        $"Profile {target.ProfileId}: a page of {page.Items.Count} {Set.Kind.Collection}, request id {page.RequestId}.",
                        StopToken).ConfigureAwait(false);
                }

                if (wanted.Count > 0) await Output.PageAsync(wanted, StopToken).ConfigureAwait(false);
                lane.Delivered();
            }
        });
    }
}
