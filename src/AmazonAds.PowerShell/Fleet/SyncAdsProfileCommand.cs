using System.Management.Automation;
using AmazonAds.Connections;
using AmazonAds.Entities;
using AmazonAds.Fleet;
using AmazonAds.PowerShell.Abstractions;
using AmazonAds.PowerShell.Binding;
using AmazonAds.PowerShell.Completion;
using AmazonAds.PowerShell.Products;
using AmazonAds.PowerShell.Sessions;
using AmazonAds.Products;
using AmazonAds.Products.Refreshing;
using AmazonAds.Reports;
using AmazonAds.Storage;
using AmazonAds.Storage.Postgres;
using AmazonAds.Storage.Sqlite;

namespace AmazonAds.PowerShell.Fleet;

/// <summary>Brings profiles and what they hold into a database, thousands at once.</summary>
[Cmdlet(VerbsData.Sync, "AdsProfile")]
[OutputType(typeof(ProfileSyncResult), typeof(ProductRefreshResult))]
public sealed class SyncAdsProfileCommand : AsyncCmdlet
{
    private readonly List<SyncTarget> targets = [];
    private FleetSync? sync;
    private AdvertisedProducts? advertisedProducts;
    private bool refreshes;
    private bool sawInput;
    private StorePlace? given;

    /// <summary>The profiles. Default: all profiles of every connection.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [AdsId(nameof(ProfileId))]
    [ArgumentCompleter(typeof(ProfileIdCompleter))]
    public string[]? ProfileId { get; set; }

    /// <summary>The connections whose profiles are synced, or that serve the profiles given. Default: every connection.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Connection(Many = true)]
    [ArgumentCompleter(typeof(ConnectionCompleter))]
    public AdsConnection[]? Connection { get; set; }

    /// <summary>The database: the path of a SQLite file, or the postgres:// address of a PostgreSQL database that machines share. Default: a file in the user's data folder.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [Store]
    public StoreText? Store { get; set; }

    /// <summary>The kinds to sync; profiles always are. Default: all kinds.</summary>
    [Parameter]
    [ValidateSet(
        "Portfolio", "Campaign", "AdGroup", "Keyword", "NegativeKeyword", "CampaignNegativeKeyword", "ProductAd", "Target", "NegativeTarget",
        "CampaignNegativeTarget")]
    public string[]? Kind { get; set; }

    /// <summary>The advertising products. Default: SponsoredProducts.</summary>
    [Parameter]
    [ValidateSet("SponsoredProducts", "SponsoredBrands", "SponsoredDisplay")]
    [PSDefaultValue(Value = "SponsoredProducts")]
    public string[] AdProduct { get; set; } = ["SponsoredProducts"];

    /// <summary>The types of report whose latest days are kept up to date in the store, for instance spCampaigns, spSearchTerm. Default: none.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ReportTypeCompleter))]
    public string[]? Report { get; set; }

    /// <summary>How many days of reports are kept up to date, counted back from yesterday. Default: 30.</summary>
    [Parameter]
    [ValidateRange(1, 731)]
    [PSDefaultValue(Value = 30)]
    public int ReportDay { get; set; } = 30;

    /// <summary>The seconds that a report may take to be accepted by Amazon, and then to be made. Default: 10800, three hours.</summary>
    [Parameter]
    [ValidateRange(1, 604_800)]
    [PSDefaultValue(Value = 10_800)]
    public int ReportTimeoutSec { get; set; } = 10_800;

    /// <summary>Keeps the products that the profiles advertise fresh in the product cache afterwards, through the connections of Connect-AdsProductApi.</summary>
    [Parameter]
    public SwitchParameter Product { get; set; }

    /// <summary>The product connections for -Product, each for the profiles of its marketplace. Default: all of them, the latest first.</summary>
    [Parameter]
    [ProductConnection(Many = true)]
    [ArgumentCompleter(typeof(ProductConnectionCompleter))]
    public ProductConnection[]? ProductConnection { get; set; }

    /// <summary>The share of the daily allowance that -Product may use up, in percent: the rest stays for others. Default: 50.</summary>
    [Parameter]
    [ValidateRange(1, 100)]
    [PSDefaultValue(Value = 50)]
    public int ProductAllowancePercent { get; set; } = 50;

    /// <summary>How many requests may be in flight. Default: 50. Profiles that wait for their limiter do not count.</summary>
    [Parameter]
    [ValidateRange(1, 10_000)]
    [PSDefaultValue(Value = 50)]
    public int ThrottleLimit { get; set; } = 50;

    /// <summary>
    /// The seconds that a profile is this process's own in a PostgreSQL store, by the database's clock, unless it prolongs that, which it does three
    /// times in it. Default: 30.
    /// </summary>
    [Parameter]
    [ValidateRange(3, 3600)]
    [PSDefaultValue(Value = 30)]
    public int LeaseSec { get; set; } = 30;

    /// <summary>The seconds that one request may take with all its waits and repeats. Default: 3600.</summary>
    [Parameter]
    [ValidateRange(1, 86_400)]
    [PSDefaultValue(Value = 3600)]
    public int TimeoutSec { get; set; } = 3600;

    /// <summary>How many rows a page holds. Default: as many as the service gives.</summary>
    [Parameter]
    [ValidateRange(1, 5000)]
    public int PageSize { get; set; }

    /// <summary>Where rows are taken from: List, Export, or Auto for exports where they are cheaper. Default: Auto.</summary>
    [Parameter]
    [PSDefaultValue(Value = "Auto")]
    public SyncSource Using { get; set; } = SyncSource.Auto;

    /// <summary>Skips what was synced completely within the time of MaxAge, and takes the profiles with the least to do first.</summary>
    [Parameter]
    public SwitchParameter Incremental { get; set; }

    /// <summary>How old a complete sync may be for -Incremental to skip it; given alone it means -Incremental. Default: 20:00:00, twenty hours.</summary>
    [Parameter]
    [Age]
    [PSDefaultValue(Value = "20:00:00")]
    public TimeSpan MaxAge { get; set; } = TimeSpan.FromHours(20);

    /// <summary>Begins anew instead of carrying an interrupted run on.</summary>
    [Parameter]
    public SwitchParameter Restart { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        if (AdProduct is not { Length: > 0 }) ThrowTerminatingError(Errors.ValueMissing(nameof(AdProduct)));
        given = StoreOf(Store);
        if (IsBound(nameof(LeaseSec)) && (given is null || given.File is not null))
            ThrowTerminatingError(Errors.ParameterInvalid(nameof(LeaseSec), "A file is one process's at a time, so it has no leases: they are for a PostgreSQL store (-Store postgres://...)."));
        if (Product || ProductConnection is { Length: > 0 }) PrepareProducts();
        foreach (var name in Report ?? [])
        {
            if (ReportTypes.Find(name) is not { } type) ThrowTerminatingError(Errors.ReportTypeUnknown(name));
            else if (ReportDay > type.Retention) WriteWarning($"Amazon keeps the data of {type.Name} for {type.Retention} days: no more than these are kept up to date.");
        }
    }

    /// <inheritdoc/>
    private protected override void Accept()
    {
        sawInput = true;
        if (ProfileId is not { Length: > 0 })
        {
            // On the command line no profile means all of them; in a row of input it means that there is nothing to do.
            if (MyInvocation.ExpectingInput && Connection is not { Length: > 0 }) WriteError(Errors.ProfileNotSelected());
            else foreach (var connection in Connections()) targets.Add(new SyncTarget(connection));
            return;
        }

        foreach (var profileId in ProfileId)
        {
            var connection = Connection is { Length: > 0 } ? Connection[0] : Session.ConnectionOf(profileId);
            if (connection is null) Refuse(Errors.NoConnection(profileId));
            else targets.Add(new SyncTarget(connection, profileId));
        }
    }

    /// <inheritdoc/>
    private protected override void AcceptEnd()
    {
        if (!sawInput || targets.Count == 0) return;
        var place = given ?? StorePlace.Parse(SqliteStorePath.Default(isEmulator: targets.All(target => target.Connection.IsEmulated)));
        var wantsVerbose = WantsVerbose();
        Start("sync", target: place.Shown, async _ =>
        {
            IReadOnlyList<AdvertisedAsin> advertised = [];
            var store = await place.OpenAsync(Session.Time, new PostgresStoreOptions().WithLease(TimeSpan.FromSeconds(LeaseSec)), StopToken).ConfigureAwait(false);
            await using (store.ConfigureAwait(false))
            {
                if (wantsVerbose) await Output.VerboseAsync($"The store is {place.Shown}.", StopToken).ConfigureAwait(false);
                sync = new FleetSync(Session.Client, store, Options(wantsVerbose));
                var profiles = new HashSet<string>(StringComparer.Ordinal);
                await foreach (var result in sync.RunAsync(targets, StopToken).ConfigureAwait(false))
                {
                    if (result.ProfileId.Length > 0) profiles.Add(result.ProfileId);
                    await EmitAsync(result).ConfigureAwait(false);
                }

                if (advertisedProducts is not null) advertised = await store.ReadAdvertisedAsinsAsync(profiles, StopToken).ConfigureAwait(false);
            }

            // It can take hours: the store is closed before it.
            if (advertisedProducts is not null) await RefreshAsync(advertisedProducts, advertised).ConfigureAwait(false);
        });
    }

    /// <inheritdoc/>
    private protected override ProgressRecord? Progress()
    {
        if (refreshes && advertisedProducts?.Progress is { Due: > 0 } fresh) return Progress(fresh);
        if (sync?.Progress is not { } now) return null;
        var activity = "Syncing profiles";
        var status = $"{now.Done:N0} of {now.Profiles:N0} profiles, {now.Rows:N0} rows, {now.Throttled:N0} throttled";
        return new ProgressRecord(1, activity, now.Failed > 0 ? $"{status}, {now.Failed:N0} failed" : status)
        {
            PercentComplete = (int)(now.Fraction * 100),
            SecondsRemaining = now.TimeLeft is { } left ? (int)Math.Min(left.TotalSeconds, int.MaxValue) : -1,
        };
    }

    private static ProgressRecord Progress(ProductRefreshProgress now) =>
        new(1, "Refreshing advertised products", $"{now.Done:N0} of {now.Due:N0} products") { PercentComplete = (int)(100L * now.Done / now.Due) };

    private void PrepareProducts()
    {
        var book = Session.Products;
        var setups = (ProductConnection is { Length: > 0 } chosen ? chosen.Select(book.SetupOf) : [book.Default, .. book.All])
            .OfType<ProductSetup>().DistinctBy(static setup => setup.Connection).ToList();
        advertisedProducts = new AdvertisedProducts(book, setups, new ProductRefreshOptions { AllowancePercent = ProductAllowancePercent, CallTimeout = TimeSpan.FromSeconds(TimeoutSec) });
        if (setups.Count == 0) ThrowTerminatingError(Errors.NoProductConnection());
        if (advertisedProducts.Unfit is { } unfit) ThrowTerminatingError(Errors.ParameterInvalid(nameof(Product), $"The product connection '{unfit.Connection.Name}' keeps no facts: connect it with -Cache Smart, or name others with -ProductConnection."));
    }

    private async Task RefreshAsync(AdvertisedProducts wanted, IReadOnlyList<AdvertisedAsin> advertised)
    {
        refreshes = true;
        foreach (var result in await wanted.RunAsync(advertised, StopToken).ConfigureAwait(false))
        {
            await Output.ObjectAsync(result, StopToken).ConfigureAwait(false);
            if (result is { Status: ProductRefreshStatus.Failed, Error: { } failure }) await Output.ErrorAsync(Errors.From(failure, result.Connection), StopToken).ConfigureAwait(false);
        }
    }

    private async Task EmitAsync(ProfileSyncResult result)
    {
        if (result.ProfileId.Length > 0) await Output.ObjectAsync(result, StopToken).ConfigureAwait(false);
        if (result.Status == SyncStatus.Failed) await Output.ErrorAsync(Errors.ProfileNotSynced(result), StopToken).ConfigureAwait(false);
    }

    private SyncOptions Options(bool wantsVerbose) => new()
    {
        Kinds = Kinds(),
        MaxInFlight = ThrottleLimit,
        CallTimeout = TimeSpan.FromSeconds(TimeoutSec),
        PageSize = PageSize > 0 ? PageSize : null,
        Restart = Restart,
        MaxAge = IsBound(nameof(Incremental)) ? Incremental ? MaxAge : null : IsBound(nameof(MaxAge)) ? MaxAge : null,
        Using = Using,
        OnDecision = wantsVerbose ? decision => Output.VerboseAsync(decision, StopToken) : null,
        OnProfile = Session.Learn,
        Reports = [.. (Report ?? []).Select(name => ReportTypes.Find(name)!).Distinct()],
        ReportDays = ReportDay,
        ReportTimeout = TimeSpan.FromSeconds(ReportTimeoutSec),
    };

    private IReadOnlyList<EntityKind> Kinds()
    {
        var products = AdProduct.Select(AdProductAttribute.Of).ToList();
        return
        [
            .. EntityKinds.OfProfile.Where(kind =>
                (kind.AdProduct == AmazonAds.Entities.AdProduct.None || products.Contains(kind.AdProduct))
                && (Kind is not { Length: > 0 } || Kind.Contains(kind.Name, StringComparer.OrdinalIgnoreCase))),
        ];
    }

    private IReadOnlyList<AdsConnection> Connections()
    {
        if (Connection is { Length: > 0 }) return Connection;
        var all = Session.Connections.All;
        if (all.Count == 0) Refuse(Errors.NoConnection(target: null));
        return all;
    }
}
