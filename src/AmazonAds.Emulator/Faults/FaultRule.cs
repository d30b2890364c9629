using AmazonAds.Emulator.Data;
using AmazonAds.Emulator.Faults;

namespace AmazonAds.Emulator;

/// <summary>
/// One fault on demand: which requests it strikes and what happens to them. Say the conditions and effects
/// one after another, then hand it to <see cref="EmulatorFaults.Add"/>:
/// <c>FaultRule.On("POST", "/sp/keywords/list").Times(2).Answer(503)</c>.
/// Several effects of one rule work together, for example <see cref="Slow"/> and <see cref="Answer"/>.
/// </summary>
public sealed class FaultRule
{
    private readonly string method;
    private readonly string path;
    private readonly List<Func<EmulatorRequest, bool>> conditions = [];
    private long? profile;
    private long skip;
    private long times = long.MaxValue;
    private long every = 1;
    private double probability = 1;
    private long matched;
    private long hits;

    private FaultRule(string method, string path)
    {
        this.method = method;
        this.path = path;
    }

    /// <summary>How many requests met the rule's method, path, profile and conditions.</summary>
    public long Matches => Interlocked.Read(ref matched);

    /// <summary>How many requests the rule struck.</summary>
    public long Hits => Interlocked.Read(ref hits);

    internal FaultEffect Effect { get; private set; } = new();

    /// <summary>Begins a rule.</summary>
    /// <param name="method">The method, or <c>*</c> for any.</param>
    /// <param name="path">The path; a <c>*</c> stands for any run of characters.</param>
    /// <returns>A rule that strikes every such request and does nothing yet.</returns>
    public static FaultRule On(string method, string path) => new(method, path);

    /// <summary>Begins a rule for every request.</summary>
    /// <returns>A rule that does nothing yet.</returns>
    public static FaultRule OnAny() => new("*", "*");

    /// <summary>Begins a rule for token requests.</summary>
    /// <returns>A rule that does nothing yet.</returns>
    public static FaultRule OnToken() => new("POST", "/auth/o2/token");

    /// <summary>Begins a rule for calls of the product catalogue.</summary>
    /// <returns>A rule that does nothing yet.</returns>
    public static FaultRule OnProducts() => new("POST", "/catalog/v1/*");

    /// <summary>Strikes requests of one profile only.</summary>
    /// <param name="profileId">The profile's id.</param>
    /// <returns>The same rule.</returns>
    public FaultRule ForProfile(long profileId) => With(() => profile = profileId);

    /// <summary>Strikes only what also passes this test.</summary>
    /// <param name="condition">The test; it may be asked from several threads.</param>
    /// <returns>The same rule.</returns>
    public FaultRule When(Func<EmulatorRequest, bool> condition) => With(() => conditions.Add(condition));

    /// <summary>Lets so many matching requests pass first.</summary>
    /// <param name="count">How many.</param>
    /// <returns>The same rule.</returns>
    public FaultRule Skip(long count) => With(() => skip = count);

    /// <summary>Strikes so many times at most.</summary>
    /// <param name="count">How many.</param>
    /// <returns>The same rule.</returns>
    public FaultRule Times(long count) => With(() => times = count);

    /// <summary>Strikes the nth matching request alone.</summary>
    /// <param name="number">Which one, from 1.</param>
    /// <returns>The same rule.</returns>
    public FaultRule Nth(long number) => Skip(number - 1).Times(1);

    /// <summary>Strikes each nth matching request.</summary>
    /// <param name="number">2 strikes the second, the fourth and so on.</param>
    /// <returns>The same rule.</returns>
    public FaultRule Every(long number) => With(() => every = Math.Max(1, number));

    /// <summary>Strikes a share of the matching requests, chosen by the emulator's seed.</summary>
    /// <param name="share">From 0 to 1.</param>
    /// <returns>The same rule.</returns>
    public FaultRule Probability(double share) => With(() => probability = share);

    /// <summary>Answers with a status and leaves the request undone.</summary>
    /// <param name="status">The status code.</param>
    /// <param name="body">The body as it is sent; null takes the shape that services use for this status.</param>
    /// <param name="contentType">The media type of the body.</param>
    /// <returns>The same rule.</returns>
    public FaultRule Answer(int status, string? body = null, string contentType = Routing.MediaTypes.Json) =>
        With(effect => effect with { Status = status, Body = body, ContentType = contentType });

    /// <summary>Answers 429.</summary>
    /// <param name="retryAfter">How long to stay away; null sends no <c>Retry-After</c>.</param>
    /// <param name="form">Whether that is sent as seconds or as a date.</param>
    /// <returns>The same rule.</returns>
    public FaultRule Throttle(TimeSpan? retryAfter = null, RetryAfterForm form = RetryAfterForm.Seconds) =>
        With(effect => effect with { Status = 429, RetryAfter = retryAfter, RetryAfterForm = form });

    /// <summary>Adds a <c>Retry-After</c> to the answer.</summary>
    /// <param name="wait">How long to stay away.</param>
    /// <param name="form">Whether that is sent as seconds or as a date.</param>
    /// <returns>The same rule.</returns>
    public FaultRule RetryAfter(TimeSpan wait, RetryAfterForm form = RetryAfterForm.Seconds) =>
        With(effect => effect with { RetryAfter = wait, RetryAfterForm = form });

    /// <summary>Answers 429 with the HTML page of a gateway and no <c>Retry-After</c>.</summary>
    /// <returns>The same rule.</returns>
    public FaultRule HtmlThrottle() => Answer(429, FaultBodies.HtmlThrottle, Routing.MediaTypes.Html);

    /// <summary>Tears the connection down without an answer; the request is not carried out.</summary>
    /// <returns>The same rule.</returns>
    public FaultRule Drop() => With(static effect => effect with { Delivery = EmulatorDelivery.Dropped });

    /// <summary>Carries the request out and tears the connection down without an answer.</summary>
    /// <returns>The same rule.</returns>
    public FaultRule ApplyThenDrop() =>
        With(static effect => effect with { Delivery = EmulatorDelivery.Dropped, CarriesOut = true });

    /// <summary>Carries the request out and answers as if it had failed.</summary>
    /// <param name="status">The status code.</param>
    /// <returns>The same rule.</returns>
    public FaultRule ApplyThenAnswer(int status) => With(effect => effect with { Status = status, CarriesOut = true });

    /// <summary>Declares the full length and tears the connection down within the body.</summary>
    /// <param name="afterBytes">How much of the body gets through; null lets half of it.</param>
    /// <returns>The same rule.</returns>
    public FaultRule Cut(int? afterBytes = null) =>
        With(effect => effect with { Delivery = EmulatorDelivery.Cut, CutAfter = afterBytes });

    /// <summary>Lets the answer wait, measured by the emulator's clock.</summary>
    /// <param name="delay">How long.</param>
    /// <returns>The same rule.</returns>
    public FaultRule Slow(TimeSpan delay) => With(effect => effect with { Delay = delay });

    /// <summary>Ends every access token before the request is looked at.</summary>
    /// <returns>The same rule.</returns>
    public FaultRule ExpireTokens() => With(static effect => effect with { ExpiresTokens = true });

    /// <summary>Takes back the consent of the grant that asks: its refresh token answers <c>invalid_grant</c>.</summary>
    /// <returns>The same rule.</returns>
    public FaultRule RevokeGrant() => With(static effect => effect with { RevokesGrant = true });

    /// <summary>Takes a request for a report or an export and lets that end as <c>FAILED</c>.</summary>
    /// <returns>The same rule.</returns>
    public FaultRule FailReport() => With(static effect => effect with { FailsReport = true });

    /// <summary>Hands out the cursor that was sent instead of the next one.</summary>
    /// <returns>The same rule.</returns>
    public FaultRule RepeatNextToken() => With(static effect => effect with { RepeatsNextToken = true });

    /// <summary>Fails the first items of a batch; they are not carried out.</summary>
    /// <param name="errorType">The type, such as <c>throttledError</c>.</param>
    /// <param name="count">How many.</param>
    /// <returns>The same rule.</returns>
    public FaultRule FailItems(string errorType, int count) => Item(new ItemFault(errorType, count, 0, []));

    /// <summary>Fails the items at these positions of a batch; they are not carried out.</summary>
    /// <param name="errorType">The type, such as <c>internalServerError</c>.</param>
    /// <param name="indices">The positions, from 0.</param>
    /// <returns>The same rule.</returns>
    public FaultRule FailItemsAt(string errorType, params int[] indices) => Item(new ItemFault(errorType, 0, 0, indices));

    /// <summary>Fails a share of the items of each batch, chosen by the emulator's seed; they are not carried out.</summary>
    /// <param name="errorType">The type, such as <c>throttledError</c>.</param>
    /// <param name="share">From 0 to 1.</param>
    /// <returns>The same rule.</returns>
    public FaultRule FailShareOfItems(string errorType, double share) => Item(new ItemFault(errorType, 0, share, []));

    /// <summary>Answers the items of a batch in an order of the seed's choosing.</summary>
    /// <returns>The same rule.</returns>
    public FaultRule ShuffleResults() => With(static effect => effect with { Shuffles = true });

    /// <summary>Says nothing about the items at these positions, although they are carried out.</summary>
    /// <param name="indices">The positions, from 0.</param>
    /// <returns>The same rule.</returns>
    public FaultRule OmitResults(params int[] indices) => With(effect => effect with { Omitted = indices });

    /// <summary>Says twice what became of the items at these positions.</summary>
    /// <param name="indices">The positions, from 0.</param>
    /// <returns>The same rule.</returns>
    public FaultRule RepeatResults(params int[] indices) => With(effect => effect with { Repeated = indices });

    /// <summary>Claims success for positions that nobody asked about.</summary>
    /// <param name="indices">The positions.</param>
    /// <returns>The same rule.</returns>
    public FaultRule InventResults(params int[] indices) => With(effect => effect with { Unknown = indices });

    /// <summary>Decides about one request and counts it.</summary>
    internal FaultEffect? Strike(EmulatorRequest request, long? profileId, ulong seed)
    {
        if ((method != "*" && method != request.Method) || !FaultPath.Matches(path, request.Path))
            return null;
        if ((profile is not null && profile != profileId) || !conditions.TrueForAll(condition => condition(request)))
            return null;

        var number = Interlocked.Increment(ref matched) - skip;
        if (number <= 0 || number % every != 0)
            return null;
        var salt = Mixer.Combine(seed, (ulong)number);
        if (probability < 1 && salt % 1_000_000 >= probability * 1_000_000)
            return null;
        if (Interlocked.Increment(ref hits) > times)
        {
            Interlocked.Decrement(ref hits);
            return null;
        }

        return Effect with { Salt = salt };
    }

    private FaultRule Item(ItemFault fault) =>
        With(effect => effect with { ItemFaults = [.. effect.ItemFaults, fault] });

    private FaultRule With(Func<FaultEffect, FaultEffect> change)
    {
        Effect = change(Effect);
        return this;
    }

    private FaultRule With(Action change)
    {
        change();
        return this;
    }
}
