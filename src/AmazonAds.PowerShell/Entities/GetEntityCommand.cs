using System.Collections;
using System.Management.Automation;
using AmazonAds.Connections;
using AmazonAds.Entities;
using AmazonAds.Pipeline;
using AmazonAds.PowerShell.Abstractions;
using AmazonAds.PowerShell.Binding;
using AmazonAds.PowerShell.Completion;
using AmazonAds.PowerShell.Writing;

namespace AmazonAds.PowerShell.Entities;

/// <summary>
/// The base of cmdlets that list the entities of one kind. Profiles are read side by side, each in order; ids that are
/// piped in are gathered, up to the size of the filter, into one call.
/// </summary>
/// <typeparam name="T">The model.</typeparam>
public abstract class GetEntityCommand<T> : ProfileCommandBase
    where T : AdsEntity, new()
{
    private readonly Dictionary<Listing, IdGatherer> gathered = [];
    private readonly CallTally tally = new();
    private EntityIds commandLine;
    private EntityQuery query = EntityQuery.All;
    private TextFilter? wildcards;
    private AdsCallOptions options = AdsCallOptions.Default;
    private bool verbose;
    private long delivered;
    private long rows;

    /// <summary>Only these states; a state that is not known is passed on. Default: all, archived included.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(StateCompleter))]
    public string[]? State { get; set; }

    /// <summary>The advertising product: SponsoredProducts, SponsoredBrands or SponsoredDisplay. Default: that of the piped entity, else SponsoredProducts.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AdProduct]
    [ArgumentCompleter(typeof(AdProductCompleter))]
    public string? AdProduct { get; set; }

    /// <summary>Further filters under the API's own names, for instance @{ campaignTargetingTypeFilter = 'AUTO' }.</summary>
    [Parameter]
    public IDictionary? Filter { get; set; }

    /// <summary>Also times and serving status; such a request weighs five plain ones against the limits.</summary>
    [Parameter]
    public SwitchParameter Extended { get; set; }

    /// <summary>How many rows Amazon puts into one answer. Default: as Amazon sees fit.</summary>
    [Parameter]
    [ValidateRange(1, 10_000)]
    public int? PageSize { get; set; }

    /// <summary>The ids that are bound now.</summary>
    private protected abstract EntityIds Ids { get; }

    /// <summary>Whether the current input has none of what is listed: a campaign in no portfolio, of portfolios.</summary>
    private protected virtual bool HasNone => false;

    /// <summary>The names that are bound, or null.</summary>
    private protected virtual string[]? Texts => null;

    // The page that is read ahead counts too: with it a lane holds two.
    private protected override int Held => (int)(tally.Answers - Interlocked.Read(ref delivered));

    /// <summary>The name of an entity, as the filter on names means it.</summary>
    private protected virtual string? TextOf(T entity) => null;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        foreach (var (name, value) in MyInvocation.BoundParameters)
        {
            if (value is string[] { Length: 0 }) ThrowTerminatingError(Errors.ValueMissing(name));
        }

        var others = OtherMembers.Read(Filter, out var reason);
        if (reason.Length > 0) ThrowTerminatingError(Errors.ParameterInvalid(nameof(Filter), reason));
        (var names, wildcards) = TextFilter.From(Texts);
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
            Others = others,
            WithExtendedData = Extended,
        };
        options = new AdsCallOptions { Timeout = TimeSpan.FromSeconds(TimeoutSec), Tally = tally };
        verbose = WantsVerbose();
    }

    private protected sealed override void Accept()
    {
        if (HasNone) return;
        var ids = Ids.Besides(commandLine);
        var product = AdProductAttribute.Of(AdProduct);
        if (EntityKinds.Find<T>(product) is not { } offered)
        {
            Refuse(Errors.KindNotOffered(typeof(T).Name, product.ToString()));
            return;
        }

        foreach (var (connection, profileId) in Targets())
        {
            var kind = (EntityKind<T>)EntityKinds.Through(offered, connection.ApiVersion);
            var listing = new Listing(kind, connection, profileId);
            if (ids.Filter == IdFilter.None)
            {
                List(listing, query);
                continue;
            }

            if (!gathered.TryGetValue(listing, out var gatherer))
                gatherer = gathered[listing] = new IdGatherer(kind.Filters.MaxIds, kind.Filters.MaxParents);
            foreach (var full in gatherer.Add(ids)) List(listing, full.AddTo(query));
        }
    }

    private protected sealed override void AcceptEnd()
    {
        foreach (var (listing, gatherer) in gathered)
        {
            foreach (var rest in gatherer.Rest()) List(listing, rest.AddTo(query));
        }
    }

    private protected sealed override ProgressRecord Progress()
    {
        var (all, ended) = LaneCount;
        var count = Interlocked.Read(ref rows);
        return new ProgressRecord(1, $"Reading {Words.Plural(typeof(T).Name)}", $"{count:N0} rows, {ended:N0} of {all:N0} profiles")
        {
            PercentComplete = all > 1 ? (int)(100 * ended / all) : -1,
        };
    }

    private void List(Listing listing, EntityQuery asked)
    {
        var (kind, connection, profileId) = listing;
        var connectionIsGiven = Connection is not null;
        var (service, filter) = LocalFilter<T>.Split(kind, asked, wildcards, TextOf);
        Start((connection, profileId), profileId, async lane =>
        {
            var missing = MissingIds.Of(asked);
            var pages = Session.Client.Set(kind).ListPagesAsync(connection, profileId, service, options, StopToken);
            await foreach (var page in pages.ConfigureAwait(false))
            {
                // What is read here may be piped on, without the name of its connection.
                if (connectionIsGiven) Session.Profiles.LearnConnection(profileId, connection.Name);
                Interlocked.Add(ref rows, page.Items.Count);
                missing?.Found(page.Items.Select(kind.IdOf));
                IReadOnlyList<T> wanted = filter is null ? page.Items : [.. page.Items.Where(filter.Matches)];
                if (verbose)
                {
                    await Output.VerboseAsync(
                        $"Profile {profileId}: a page of {page.Items.Count} {kind.Collection}, request id {page.RequestId}.",
                        StopToken).ConfigureAwait(false);
                }

                if (wanted.Count > 0) await Output.PageAsync(wanted, StopToken).ConfigureAwait(false);
                Interlocked.Increment(ref delivered);
                lane.Delivered();
            }

            foreach (var id in missing?.Left ?? [])
                await Output.ErrorAsync(Errors.EntityNotFound(kind.Noun, id, profileId), StopToken).ConfigureAwait(false);
        });
    }

    /// <summary>One list: a kind of one profile.</summary>
    private sealed record Listing(EntityKind<T> Kind, AdsConnection Connection, string ProfileId);
}
