using System.Collections;
using System.Management.Automation;
using AmazonAds.Connections;
using AmazonAds.Operations;
using AmazonAds.Pipeline;
using AmazonAds.PowerShell.Abstractions;
using AmazonAds.PowerShell.Binding;
using AmazonAds.PowerShell.Completion;

namespace AmazonAds.PowerShell.Operations;

/// <summary>Sends any request to the Ads APIs, with sign-in, limits and repeats.</summary>
[Cmdlet(VerbsLifecycle.Invoke, "AdsRequest", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(PSObject), typeof(AdsAnswer), typeof(string), typeof(byte[]))]
public sealed class InvokeAdsRequestCommand : RequestCommandBase
{
    private readonly HashSet<string> files = new(StringComparer.Ordinal);
    private RequestPlan plan = new() { Path = "/" };
    private AnswerOutput answers = null!;
    private AdsCallOptions options = AdsCallOptions.Default;
    private bool verbose;

    /// <summary>The path, as Amazon's documents have it, with values in place of names in braces.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(OperationPathCompleter))]
    public string Path { get; set; } = string.Empty;

    /// <summary>The HTTP method. Default: the one that reads at the path.</summary>
    [Parameter(Position = 1)]
    [ValidatePattern("^[A-Za-z]+$")]
    [ArgumentCompleter(typeof(OperationMethodCompleter))]
    public string? Method { get; set; }

    /// <summary>The profiles. Default: the selected one.</summary>
    [Parameter(ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [AdsId(nameof(ProfileId))]
    [ArgumentCompleter(typeof(ProfileIdCompleter))]
    public override string[]? ProfileId { get; set; }

    /// <summary>The body: a hashtable, objects, an array, JSON text or bytes.</summary>
    [Parameter]
    [AllowNull]
    [AllowEmptyCollection]
    public object? Body { get; set; }

    /// <summary>A file that is the body.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? InFile { get; set; }

    /// <summary>Parameters of the query.</summary>
    [Parameter]
    public IDictionary? Query { get; set; }

    /// <summary>Further headers. Those that say who asks, and for which profile, cannot be given.</summary>
    [Parameter]
    public IDictionary? Header { get; set; }

    /// <summary>The media type of the body. Default: the newest that the operation takes.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(OperationMediaTypeCompleter))]
    public string? ContentType { get; set; }

    /// <summary>The media type of the answer. Default: that of the body, else the newest.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(OperationMediaTypeCompleter))]
    public new string? Accept { get; set; }

    /// <summary>Follows all pages and gives the items one by one.</summary>
    [Parameter]
    public SwitchParameter All { get; set; }

    /// <summary>The member of the answer that holds the items. Default: the only array.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? ItemProperty { get; set; }

    /// <summary>Gives the answer as it came: text, or bytes.</summary>
    [Parameter]
    public SwitchParameter Raw { get; set; }

    /// <summary>Gives the answer with status, headers and request id.</summary>
    [Parameter]
    [Alias("Full")]
    public SwitchParameter PassThru { get; set; }

    /// <summary>Writes the answer to a file, as it came. <c>{ProfileId}</c> in the name is the profile.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? OutFile { get; set; }

    /// <summary>Asks for the grant itself, without a profile, also where the catalog does not know that it must.</summary>
    [Parameter]
    public SwitchParameter NoProfile { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        if (Conflict() is { } conflict) ThrowTerminatingError(Errors.RequestInvalid(conflict, target: null));
        var headers = RequestPlan.HeadersOf(Header);
        if (headers.Select(header => HeaderRule.Refusal(header.Key, header.Value)).FirstOrDefault(refusal => refusal is not null) is { } refused)
            ThrowTerminatingError(Errors.RequestInvalid(refused, nameof(Header)));
        plan = new RequestPlan
        {
            Path = RequestQuery.AddTo(Path.Trim(), Query),
            Method = Method?.ToUpperInvariant(),
            Body = ReadBody(),
            ContentType = ContentType,
            Accept = Accept,
            Headers = headers,
        };
        answers = new AnswerOutput(Output, StopToken) { Raw = Raw, PassThru = PassThru, ItemProperty = ItemProperty };
        options = new AdsCallOptions { Timeout = TimeSpan.FromSeconds(TimeoutSec) };
        verbose = WantsVerbose();
    }

    private protected override void Take()
    {
        foreach (var (connection, profileId) in ConnectionsToAsk())
        {
            var path = PathRule.Read(plan.Path, connection.Endpoint, out var refusal);
            if (refusal is not null)
            {
                Refuse(Errors.PathRefused(refusal, Path));
                return;
            }

            if ((plan.Method ?? RequestPlan.MethodAt(path)) is not { } method)
            {
                var known = string.Join(", ", AdsOperations.AtPath(path).Select(operation => operation.Method));
                Refuse(Errors.RequestInvalid($"Nothing is read at {path}: give -Method. Known there: {known}.", Path));
                return;
            }

            Ask(connection, method, path, profileId);
        }
    }

    private protected override ProgressRecord? Progress()
    {
        var (all, ended) = LaneCount;
        return all < 2 ? null : new ProgressRecord(1, $"Asking {Path}", $"{ended:N0} of {all:N0} profiles") { PercentComplete = (int)(100 * ended / all) };
    }

    // Whom to ask: profiles, or for what needs none the connection alone.
    private IEnumerable<(AdsConnection Connection, string? ProfileId)> ConnectionsToAsk()
    {
        var operation = KnownOperation();
        if (plan.MissingHeader(operation) is { } header)
        {
            Refuse(Errors.RequestInvalid($"{operation} needs the header {header}: give -Header @{{ '{header}' = '...' }}.", nameof(Header)));
            return [];
        }

        if (!NoProfile && plan.NeedsProfile(operation, ProfileId is { Length: > 0 })) return Targets().Select(target => (target.Connection, (string?)target.ProfileId));
        var connection = Connection ?? (ProfileId is [var first, ..] ? Session.ConnectionOf(first) : Session.Connections.Default);
        if (connection is not null) return [(connection, null)];
        Refuse(Errors.NoConnection(target: null));
        return [];
    }

    private AdsOperation? KnownOperation()
    {
        var path = PathRule.PathOf(plan.Path);
        return (plan.Method ?? RequestPlan.MethodAt(path)) is { } method ? AdsOperations.Find(method, path) : null;
    }

    private void Ask(AdsConnection connection, string method, string path, string? profileId)
    {
        var request = plan.For(method, path, profileId);
        var whom = profileId is null ? $"connection {connection.Name}" : $"profile {profileId}";
        var file = FileFor(profileId);
        if (System.IO.Path.GetDirectoryName(file) is { Length: > 0 } folder && !Directory.Exists(folder))
        {
            Refuse(Errors.RequestInvalid($"The folder '{folder}' for -OutFile does not exist.", file));
            return;
        }

        if (OperationRequest.Changes(method, path) && !ShouldProcess(whom, $"{method} {path}")) return;
        if (file is not null && !files.Add(file))
        {
            WriteError(Errors.RequestInvalid($"'{file}' is given for more than one answer: put {{ProfileId}} into the name.", file));
            return;
        }

        var connectionIsGiven = Connection is not null;
        var run = new RequestRun(Session.Client, connection, request, answers, Output, StopToken) { Options = options, IsVerbose = verbose };
        Start((connection, profileId), profileId, async lane =>
        {
            if (All) await run.AskForAllAsync(lane).ConfigureAwait(false);
            else await run.AskOnceAsync(file).ConfigureAwait(false);
            if (connectionIsGiven && profileId is not null) Session.Profiles.LearnConnection(profileId, connection.Name);
            lane.Delivered();
        });
    }

    private string? FileFor(string? profileId) =>
        OutFile?.Replace("{ProfileId}", profileId ?? string.Empty, StringComparison.OrdinalIgnoreCase) is { } name ? GetUnresolvedProviderPathFromPSPath(name) : null;

    private ReadOnlyMemory<byte> ReadBody()
    {
        if (IsBound(nameof(Body)) && Body is null) ThrowTerminatingError(Errors.ValueMissing(nameof(Body)));
        var isJson = ContentType is null || ContentType.Contains("json", StringComparison.OrdinalIgnoreCase);
        try
        {
            if (InFile is { } file) return File.ReadAllBytes(GetUnresolvedProviderPathFromPSPath(file));
            return Body is null ? default : RequestBody.From(Body, isJson);
        }
        catch (Exception exception) when (exception is FormatException or IOException or UnauthorizedAccessException)
        {
            ThrowTerminatingError(Errors.RequestInvalid(exception.Message, InFile ?? nameof(Body), exception));
            return default;
        }
    }

    private string? Conflict() => true switch
    {
        _ when InFile is not null && IsBound(nameof(Body)) => "-Body and -InFile exclude each other.",
        _ when All && OutFile is not null => "-All and -OutFile exclude each other: pages do not make one file. Pipe the items on instead.",
        _ when Raw && (PassThru || ItemProperty is not null) => "-Raw excludes -PassThru and -ItemProperty: it gives the answer as it came.",
        _ when NoProfile && IsBound(nameof(ProfileId)) => "-NoProfile and -ProfileId exclude each other.",
        _ => null,
    };
}
