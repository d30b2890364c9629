using System.Management.Automation;
using AmazonAds.Diagnostics;
using AmazonAds.Emulator;
using AmazonAds.PowerShell.Abstractions;
using AmazonAds.PowerShell.Binding;
using AmazonAds.PowerShell.Completion;
using AmazonAds.PowerShell.Sessions;
using AmazonAds.Products;
using AmazonAds.Products.Caching;
using AmazonAds.Storage;

namespace AmazonAds.PowerShell.Products;

/// <summary>Connects to the product catalogue (Creators API). Nothing is called unless the credential is to be validated.</summary>
[Cmdlet(VerbsCommunications.Connect, "AdsProductApi", DefaultParameterSetName = CredentialSet)]
[OutputType(typeof(ProductConnection))]
public sealed class ConnectAdsProductApiCommand : AsyncCmdlet
{
    private const string CredentialSet = "Credential";
    private const string EmulatorSet = "Emulator";

    private readonly ProductCredentialReader reader = new(Environment.GetEnvironmentVariable);
    private StorePlace? given;

    /// <summary>The credential's id.</summary>
    [Parameter(Position = 0, ParameterSetName = CredentialSet, ValueFromPipelineByPropertyName = true)]
    [Alias("client_id", "CredentialId")]
    public string? ClientId { get; set; }

    /// <summary>The credential's secret: a SecureString or text.</summary>
    [Parameter(ParameterSetName = CredentialSet, ValueFromPipelineByPropertyName = true)]
    [Alias("client_secret", "CredentialSecret")]
    [Secret]
    public Secret? ClientSecret { get; set; }

    /// <summary>The credential's version: 2.1, 2.2, 2.3, 3.1, 3.2 or 3.3.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(ProductWordCompleter))]
    public string? CredentialVersion { get; set; }

    /// <summary>The marketplace, such as www.amazon.com.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(ProductWordCompleter))]
    public string? Marketplace { get; set; }

    /// <summary>The partner tag of the marketplace, such as xyz-20.</summary>
    [Parameter(ParameterSetName = CredentialSet, ValueFromPipelineByPropertyName = true)]
    public string? PartnerTag { get; set; }

    /// <summary>The name to pick the connection by. Default: the marketplace.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? Name { get; set; }

    /// <summary>Another API address than Amazon's.</summary>
    [Parameter(ParameterSetName = CredentialSet, ValueFromPipelineByPropertyName = true)]
    [Address]
    public Uri? Endpoint { get; set; }

    /// <summary>Another token address than that of the credential's version.</summary>
    [Parameter(ParameterSetName = CredentialSet, ValueFromPipelineByPropertyName = true)]
    [Alias("token_endpoint")]
    [Address]
    public Uri? TokenEndpoint { get; set; }

    /// <summary>How many calls a second Amazon grants the credential on average: up to 10. Default: 1.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public double RequestsPerSecond { get; set; } = 1;

    /// <summary>Over how long that average is taken: seconds, or a TimeSpan. A longer one lets its calls go at once. Default: 1 second.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Age]
    [PSDefaultValue(Value = "1 second")]
    public TimeSpan Period { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How many calls in any 24 hours Amazon grants the credential. Default: 8640.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public int DailyAllowance { get; set; } = 8640;

    /// <summary>How answers are kept: Smart (facts), Simple (whole answers) or None. Default: Smart.</summary>
    [Parameter]
    public ProductCaching Cache { get; set; } = ProductCaching.Smart;

    /// <summary>The file of cache and ledger, or the postgres:// address of a cache that machines share. Default: products.db in the user's data folder.</summary>
    [Parameter]
    [Store]
    public StoreText? Store { get; set; }

    /// <summary>Proves the credential by getting a token; one that fails is not connected.</summary>
    [Parameter]
    public SwitchParameter Validate { get; set; }

    /// <summary>Connects to an emulator in memory instead of Amazon. It grants what the parameters say.</summary>
    [Parameter(Mandatory = true, ParameterSetName = EmulatorSet)]
    public SwitchParameter Emulator { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing() => given = StoreOf(Store);

    private protected override void Accept()
    {
        if (Limit() is not { } limit || Make(limit) is not { } connection || (Validate && !IsProven(connection))) return;
        Session.Products.Put(new ProductSetup(connection, Cache, PlaceOf(connection)), limit);
        WriteVerbose($"Connected '{connection.Name}' to {connection.Endpoint} for {connection.Marketplace} as client {connection.ClientId}.");
        WriteObject(connection);
    }

    private bool IsProven(ProductConnection connection)
    {
        try
        {
            Await(Session.Products.Client.ValidateAsync(connection, StopToken));
            return true;
        }
        catch (Exception failure) when (failure is not (OperationCanceledException or PipelineStoppedException))
        {
            Refuse(Errors.From(failure, connection.Name));
            return false;
        }
    }

    private ProductRateLimit? Limit()
    {
        try
        {
            return new ProductRateLimit { RequestsPerSecond = RequestsPerSecond, Period = Period, DailyAllowance = DailyAllowance };
        }
        catch (ArgumentOutOfRangeException wrong)
        {
            var parameter = RequestsPerSecond is not (> 0 and <= ProductRateLimit.Most) ? nameof(RequestsPerSecond)
                : DailyAllowance < 1 ? nameof(DailyAllowance) : nameof(Period);
            Refuse(Errors.ParameterInvalid(parameter, wrong.Message));
            return null;
        }
    }

    private ProductConnection? Make(ProductRateLimit limit)
    {
        var values = new ProductCredentialValues
        {
            Name = Name,
            ClientId = ClientId,
            ClientSecret = ClientSecret,
            CredentialVersion = CredentialVersion,
            Marketplace = Marketplace,
            PartnerTag = PartnerTag,
            Endpoint = Endpoint,
            TokenEndpoint = TokenEndpoint,
        };
        var (connection, error) = ParameterSetName == EmulatorSet ? ProductCredentialReader.ReadEmulated(values, draft => Emulated(draft, limit)) : reader.Read(values);
        if (error is not null) Refuse(error);
        return connection;
    }

    private static ProductConnection Emulated(ProductConnection draft, ProductRateLimit limit) => Session.Emulators.ConnectProducts(
        draft.Name,
        new AdsEmulator(
            new EmulatorOptions
            {
                ProductCallsPerSecond = limit.RequestsPerSecond,
                ProductBurst = limit.Burst,
                ProductCallsPerDay = limit.DailyAllowance,
            },
            Session.Time),
        draft.Marketplace,
        draft.CredentialVersion);

    // An emulator in memory ends with the session, and so does what is known of it, unless a file is named.
    private StorePlace? PlaceOf(ProductConnection connection) =>
        given ?? (ParameterSetName == EmulatorSet ? null : StorePlace.Parse(SqliteProductCachePath.Default(connection.IsEmulated)));
}
