using System.Management.Automation;
using AmazonAds.Connections;
using AmazonAds.Diagnostics;
using AmazonAds.PowerShell.Abstractions;
using AmazonAds.PowerShell.Binding;
using AmazonAds.PowerShell.Completion;

namespace AmazonAds.PowerShell.Connections;

/// <summary>Makes connections: named grants in a region. Nothing is called unless they are to be validated.</summary>
[Cmdlet(VerbsCommunications.Connect, "AdsAccount", DefaultParameterSetName = GrantSet)]
[OutputType(typeof(AdsConnection))]
public sealed class ConnectAdsAccountCommand : EmulatorCommandBase
{
    private const string GrantSet = "Grant";

    // Validations under way at most; more wait for the oldest.
    private const int MostUnderWay = 1000;

    private readonly GrantReader reader = new(Environment.GetEnvironmentVariable);
    private readonly Queue<(AdsConnection Connection, Task Validation)> underWay = new();

    /// <summary>The Login with Amazon client id.</summary>
    [Parameter(Position = 0, ParameterSetName = GrantSet, ValueFromPipelineByPropertyName = true)]
    [Alias("client_id")]
    public string? ClientId { get; set; }

    /// <summary>The client secret: a SecureString or text.</summary>
    [Parameter(ParameterSetName = GrantSet, ValueFromPipelineByPropertyName = true)]
    [Alias("client_secret")]
    [Secret]
    public Secret? ClientSecret { get; set; }

    /// <summary>The refresh token: a SecureString or text.</summary>
    [Parameter(ParameterSetName = GrantSet, ValueFromPipelineByPropertyName = true)]
    [Alias("refresh_token")]
    [Secret]
    public Secret? RefreshToken { get; set; }

    /// <summary>The region: NA, EU or FE.</summary>
    [Parameter(ParameterSetName = GrantSet, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(RegionCompleter))]
    public string? Region { get; set; }

    /// <summary>The name to pick the connection by.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? Name { get; set; }

    /// <summary>Another API address than the region's.</summary>
    [Parameter(ParameterSetName = GrantSet, ValueFromPipelineByPropertyName = true)]
    [Address]
    public Uri? Endpoint { get; set; }

    /// <summary>Another token address than the region's.</summary>
    [Parameter(ParameterSetName = GrantSet, ValueFromPipelineByPropertyName = true)]
    [Alias("token_endpoint")]
    [Address]
    public Uri? TokenEndpoint { get; set; }

    /// <summary>The API that campaigns and what belongs to them go through: v1 for Ads API v1. Default: Product, that of each advertising product.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(ApiVersionCompleter))]
    [PSDefaultValue(Value = "Product")]
    public string? ApiVersion { get; set; }

    /// <summary>Proves each grant by refreshing a token; what fails is not connected.</summary>
    [Parameter]
    public SwitchParameter Validate { get; set; }

    /// <summary>Connects to an emulator in memory instead of Amazon.</summary>
    [Parameter(Mandatory = true, ParameterSetName = EmulatorSet)]
    public SwitchParameter Emulator { get; set; }

    private protected override void Accept()
    {
        if (Make() is not { } connection) return;
        if (!Validate)
        {
            Add(connection);
            return;
        }

        underWay.Enqueue((connection, Session.Client.ValidateAsync(connection, StopToken)));
        while (underWay.TryPeek(out var oldest) && (underWay.Count > MostUnderWay || oldest.Validation.IsCompleted)) AddOldest();
    }

    private protected override void AcceptEnd()
    {
        while (underWay.Count > 0) AddOldest();
    }

    private AdsConnection? Make()
    {
        if (ParameterSetName == EmulatorSet) return MakeEmulated();

        var (connection, error) = reader.Read(new GrantValues
        {
            Name = Name,
            ClientId = ClientId,
            ClientSecret = ClientSecret,
            RefreshToken = RefreshToken,
            Region = Region,
            Endpoint = Endpoint,
            TokenEndpoint = TokenEndpoint,
            ApiVersion = ApiVersion,
        });
        if (error is not null) Refuse(error);
        if (connection is null || !string.IsNullOrWhiteSpace(Name)) return connection;
        return connection.Named(Session.Connections.NameFor(connection.Region.ToString(), connection));
    }

    private AdsConnection? MakeEmulated()
    {
        if (ApiVersionText.TryRead(ApiVersion, out var version))
            return Session.Emulators.Connect(string.IsNullOrWhiteSpace(Name) ? "Emulator" : Name.Trim(), MakeEmulator()).Using(version);
        Refuse(Errors.ApiVersionInvalid(ApiVersion!, "-ApiVersion", Name));
        return null;
    }

    private void AddOldest()
    {
        var (connection, validation) = underWay.Dequeue();
        try
        {
            Await(validation);
        }
        catch (Exception failure) when (failure is not (OperationCanceledException or PipelineStoppedException))
        {
            Refuse(Errors.From(failure, connection.Name));
            return;
        }

        Add(connection);
    }

    private void Add(AdsConnection connection)
    {
        Session.Connect(connection, validated: Validate);
        WriteVerbose($"Connected '{connection.Name}' to {connection.Endpoint} as client {connection.ClientId}.");
        WriteObject(connection);
    }
}
