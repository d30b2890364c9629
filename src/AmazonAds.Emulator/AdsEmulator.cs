using System.Text;
using AmazonAds.Emulator.Data;
using AmazonAds.Emulator.Dialects;
using AmazonAds.Emulator.Exports;
using AmazonAds.Emulator.Faults;
using AmazonAds.Emulator.Handler;
using AmazonAds.Emulator.Http;
using AmazonAds.Emulator.Limits;
using AmazonAds.Emulator.Products;
using AmazonAds.Emulator.Reports;
using AmazonAds.Emulator.Routing;
using AmazonAds.Emulator.Signing;
using AmazonAds.Emulator.State;
using AmazonAds.Emulator.Unified;

namespace AmazonAds.Emulator;

/// <summary>
/// Amazon Ads in a box: sign-in, profiles, portfolios, Sponsored Products, Sponsored Brands and
/// Sponsored Display with data made from a seed, and the product catalogue beside them. It does no
/// I/O and reads no clock but its own; <see cref="CreateHandler"/> and <see cref="EmulatorHost"/> put it
/// behind an <see cref="HttpClient"/>. Safe for several threads.
/// </summary>
public sealed class AdsEmulator
{
    private readonly TimeProvider time;
    private readonly World world;
    private readonly GrantBook grants;
    private readonly ReportBook reports;
    private readonly ExportBook exports;
    private readonly ProductTokens productTokens;
    private readonly RouteTable routes;
    private readonly Gatekeeper gatekeeper;
    private long answered;

    /// <summary>Makes an emulator; nothing is generated before it is asked for.</summary>
    /// <param name="options">What it holds and how it behaves.</param>
    /// <param name="time">The clock of tokens, limits and delays; null takes the system's.</param>
    /// <exception cref="ArgumentException">A number is negative, a country unknown, or a refresh token named twice.</exception>
    public AdsEmulator(EmulatorOptions options, TimeProvider? time = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        OptionsCheck.Run(options);
        Options = options;
        this.time = time ?? TimeProvider.System;
        world = new World(options);
        grants = new GrantBook(options);
        reports = new ReportBook(options);
        exports = new ExportBook(options);
        productTokens = new ProductTokens(options);
        routes = new RouteTable(Services.Of(options, this.time, grants, world, reports, exports, productTokens));
        gatekeeper = new Gatekeeper(grants, world, this.time);
        Faults = new EmulatorFaults(Mixer.Mix((ulong)options.Seed));
        Requests = new RequestLog(options.RequestLogCapacity);
        Data = new EmulatorData(world, this.time);
    }

    /// <summary>The path of token requests.</summary>
    public static string TokenPath => RouteTable.TokenPath;

    /// <summary>What the emulator was made from.</summary>
    public EmulatorOptions Options { get; }

    /// <summary>The faults on demand.</summary>
    public EmulatorFaults Faults { get; }

    /// <summary>What was asked so far.</summary>
    public RequestLog Requests { get; }

    /// <summary>The truth behind the answers, to compare with and to change.</summary>
    public EmulatorData Data { get; }

    /// <summary>The credentials that are accepted.</summary>
    public IReadOnlyList<EmulatorGrant> Grants => grants.Grants;

    /// <summary>How many reports were made, whoever asked for them and whatever became of them.</summary>
    public long ReportCount => reports.Count;

    /// <summary>How many exports were made, whoever asked for them and whatever became of them.</summary>
    public long ExportCount => exports.Count;

    /// <summary>How many exports of one client were ever being made at once.</summary>
    public int MostExportsAtOnce => exports.MostAtOnce;

    internal TimeProvider Time => time;

    /// <summary>Ends every access token that is out.</summary>
    public void ExpireTokens()
    {
        grants.ExpireAll();
        productTokens.ExpireAll();
    }

    /// <summary>Takes a consent back: from now on the refresh token answers <c>invalid_grant</c>.</summary>
    /// <param name="refreshToken">The refresh token.</param>
    /// <returns>False where no grant has it.</returns>
    public bool RevokeGrant(string refreshToken) => grants.Revoke(refreshToken);

    /// <summary>A handler that answers without a network; broken deliveries surface as the exceptions of a real one.</summary>
    /// <returns>A new handler; disposing it leaves the emulator alone.</returns>
    public HttpMessageHandler CreateHandler() => new EmulatorHttpHandler(this);

    /// <summary>Answers one request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends a delayed answer.</param>
    /// <returns>The answer; dispose it after use.</returns>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public Task<EmulatorResponse> HandleAsync(EmulatorRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var profileId = Gatekeeper.ProfileIdOf(request.Headers[Gatekeeper.ScopeHeader]);
        var fault = Faults.Strike(request, profileId);
        Requests.Enter();
        var delay = Options.Latency + (fault?.Delay ?? TimeSpan.Zero);
        if (delay > TimeSpan.Zero)
            return HandleLaterAsync(request, profileId, fault, delay, cancellationToken);
        try
        {
            return Task.FromResult(Handle(request, profileId, fault));
        }
        finally
        {
            Requests.Leave();
        }
    }

    private async Task<EmulatorResponse> HandleLaterAsync(
        EmulatorRequest request, long? profileId, FaultEffect? fault, TimeSpan delay, CancellationToken cancellationToken)
    {
        try
        {
            await Task.Delay(delay, time, cancellationToken).ConfigureAwait(false);
            return Handle(request, profileId, fault);
        }
        finally
        {
            Requests.Leave();
        }
    }

    private EmulatorResponse Handle(EmulatorRequest request, long? profileId, FaultEffect? fault)
    {
        if (fault is not null)
            Prepare(request, fault);

        var skips = fault is not null && !fault.CarriesOut && (fault.Status is not null || fault.Delivery == EmulatorDelivery.Dropped);
        var answer = skips ? null : Serve(request, fault);
        if (fault is not null)
            answer = Spoil(request, fault, answer);

        var requestId = RequestIds.Add(answer!, Mixer.Combine((ulong)Options.Seed, (ulong)Interlocked.Increment(ref answered)));
        Record(request, profileId, answer!, requestId);
        return answer!;
    }

    private EmulatorResponse Serve(EmulatorRequest request, FaultEffect? fault)
    {
        if (request.Body.Length > Options.MaxRequestBytes)
            return Answers.TooLarge();
        if (routes.Find(request.Path, out var id) is not { } route)
            return Answers.UnknownPath(request.Path);
        if (route.On(request.Method) is not { } handler)
            return Answers.WrongMethod(request.Method, route.Allowed);

        var call = new Call(request, id, fault);
        if (handler.Access >= Access.Grant)
        {
            if (gatekeeper.Admit(request, route.Dialect, out var refusal) is not { } grant)
                return refusal!;
            call.Grant = grant;
            if (handler.Access == Access.Profile)
            {
                if (gatekeeper.Scope(request, grant, route.Dialect, out refusal) is not { } rows)
                    return refusal!;
                call.Rows = rows;
            }
        }

        return handler.Answer(call);
    }

    private void Prepare(EmulatorRequest request, FaultEffect fault)
    {
        if (fault.ExpiresTokens)
            ExpireTokens();
        if (!fault.RevokesGrant)
            return;
        var refreshToken = request.Path == RouteTable.TokenPath
            ? SignInService.RefreshTokenOf(request)
            : grants.Open(request.Headers["Authorization"], time.GetUtcNow())?.Credentials.RefreshToken;
        if (refreshToken is not null)
            grants.Revoke(refreshToken);
    }

    private EmulatorResponse Spoil(EmulatorRequest request, FaultEffect fault, EmulatorResponse? answer)
    {
        if (answer is null || fault.Status is not null)
        {
            answer?.Dispose();
            answer = ProductRefusal.Serves(request.Path) && fault.Body is null
                ? ProductRefusal.OfFault(fault.Status ?? 500, fault.RetryAfter)
                : FaultBodies.For(fault, fault.Status ?? 500, request.Path is RouteTable.TokenPath or ProductSignIn.CognitoPath, UnifiedRefusal.Serves(request.Path));
        }

        if (fault.RetryAfter is { } wait)
            RetryAfterHeader.Add(answer, wait, fault.RetryAfterForm, time);
        answer.Delivery = fault.Delivery;
        answer.CutAfter = (int)Math.Min(int.MaxValue, Math.Min(fault.CutAfter ?? answer.BodyLength / 2, Math.Max(0, answer.BodyLength - 1)));
        return answer;
    }

    private void Record(EmulatorRequest request, long? profileId, EmulatorResponse answer, string requestId)
    {
        var status = answer.Delivery == EmulatorDelivery.Dropped ? 0 : answer.Status;
        Requests.Add(
            number => new RecordedRequest(
                number,
                time.GetUtcNow(),
                request.Method,
                request.Path,
                request.Query,
                profileId,
                status,
                answer.Delivery,
                requestId,
                Options.LogRequestBodies ? Encoding.UTF8.GetString(request.Body.Span) : null),
            request.Method,
            request.Path,
            profileId,
            status);
    }
}
