using AmazonAds.Emulator.Http;
using AmazonAds.Emulator.Limits;
using AmazonAds.Emulator.Listing;
using AmazonAds.Emulator.Routing;
using AmazonAds.Emulator.State;

namespace AmazonAds.Emulator.Deciding;

/// <summary>Recommendations, budget usage, budget rules and change history: their routes, and what all of them check first.</summary>
internal sealed class DecidingService
{
    private readonly EmulatorOptions options;
    private readonly TimeProvider time;
    private readonly DecidingRoute[] routes;

    public DecidingService(EmulatorOptions options, TimeProvider time)
    {
        this.options = options;
        this.time = time;
        var rules = new BudgetRuleService(new BudgetRuleBook());
        var changes = new ChangeService(options);
        routes =
        [
            new("/sp/targets/bid/recommendations", "POST", static _ => BidService.MediaTypes, BidService.Recommend),
            new("/sp/targets/keywords/recommendations", "POST", static _ => KeywordService.MediaTypes, KeywordService.Recommend),
            new("/{product}/campaigns/budgetRecommendations", "POST", BudgetService.RecommendationMediaTypes, BudgetService.Recommend),
            new("/{product}/campaigns/budget/usage", "POST", static product => [$"application/vnd.{product}campaignbudgetusage.v1+json"], BudgetService.Usage),
            new("/portfolios/budget/usage", "POST", static _ => ["application/vnd.portfoliobudgetusage.v1+json"], BudgetService.PortfolioUsage),
            new("/{product}/budgetRules", "GET", null, rules.List),
            new("/{product}/budgetRules", "POST", static _ => [MediaTypes.Json], rules.Create),
            new("/{product}/budgetRules", "PUT", static _ => [MediaTypes.Json], rules.Update),
            new("/{product}/budgetRules/{budgetRuleId}", "GET", null, rules.Get),
            new("/{product}/budgetRules/{budgetRuleId}/campaigns", "GET", null, rules.ListCampaigns),
            new("/{product}/campaigns/{campaignId}/budgetRules", "GET", null, rules.ListOfCampaign),
            new("/{product}/campaigns/{campaignId}/budgetRules", "POST", static _ => [MediaTypes.Json], rules.Associate),
            new("/{product}/campaigns/{campaignId}/budgetRules/{budgetRuleId}", "DELETE", null, rules.Disassociate),
            new("/{product}/campaigns/budgetRules/recommendations", "POST", static product => [$"application/vnd.{product}budgetrulesrecommendation.v3+json"], BudgetEvents.Recommend)
            {
                OfProducts = ["sp", "sb"],
            },
            new("/history", "POST", static _ => [MediaTypes.Json], changes.List),
        ];
    }

    /// <summary>Whether a path is one of these.</summary>
    public bool Knows(string path) => Array.Exists(routes, route => route.Match(path) is not null);

    /// <summary>The methods of a path.</summary>
    public string Allowed(string path) => string.Join(", ", routes.Where(route => route.Match(path) is not null).Select(static route => route.Method));

    /// <summary>Whether a path has a method.</summary>
    public bool Knows(string path, string method) => Array.Exists(routes, route => route.Method == method && route.Match(path) is not null);

    /// <summary>Answers a request whose path and method are known.</summary>
    public EmulatorResponse Answer(EmulatorRequest request, ProfileRows rows)
    {
        var (route, values) = routes.Where(route => route.Method == request.Method)
            .Select(route => (route, values: route.Match(request.Path)))
            .First(static match => match.values is not null);
        var product = values!.GetValueOrDefault("product") ?? (request.Path.StartsWith("/sp/", StringComparison.Ordinal) ? "sp" : "");
        if (Throttled(rows, product) is { } throttled)
            return throttled;
        if (WrongMediaType(route, product, request) is { } wrong)
            return wrong;
        try
        {
            lock (rows.Gate)
                return route.Answer(new DecidingCall(request, rows, product, values!, time.GetUtcNow()));
        }
        catch (MalformedRequestException malformed)
        {
            return Refuse(product, request.Path, request.Path == "/history" ? 400 : 422, malformed.Message);
        }
    }

    /// <summary>A refusal in the shape of the operation.</summary>
    private static EmulatorResponse Refuse(string product, string path, int status, string message) =>
        product == "sb" && path.EndsWith("/budgetRecommendations", StringComparison.Ordinal)
            ? Answers.Error(status, status switch { 415 => "UNSUPPORTED_MEDIA_TYPE", 429 => "THROTTLED", _ => "INVALID_ARGUMENT" }, message)
            : Answers.Details(status, status.ToString(System.Globalization.CultureInfo.InvariantCulture), message);

    private static EmulatorResponse? WrongMediaType(DecidingRoute route, string product, EmulatorRequest request)
    {
        if (route.MediaTypes is not { } mediaTypes)
            return null;
        var known = mediaTypes(product);
        var given = request.Headers["Content-Type"];
        if (!known.Any(mediaType => MediaTypes.Is(given, mediaType)))
            return Refuse(product, request.Path, 415, $"The Content-Type must be {string.Join(" or ", known)}.");
        return known[0] == MediaTypes.Json || known.Any(mediaType => MediaTypes.Accepts(request.Headers["Accept"], mediaType))
            ? null
            : Refuse(product, request.Path, 415, $"The Accept header must name {string.Join(" or ", known)}.");
    }

    private EmulatorResponse? Throttled(ProfileRows rows, string product)
    {
        var wait = rows.Bucket.Take(1, time);
        if (wait == TimeSpan.Zero)
            return null;
        var answer = product == "sb" ? Answers.Error(429, "THROTTLED", "Too Many Requests") : Answers.Details(429, "429", "Too Many Requests");
        RetryAfterHeader.Add(answer, wait, options.RetryAfter, time);
        return answer;
    }
}
