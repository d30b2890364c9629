using System.Globalization;
using AmazonAds.Emulator.Dialects;
using AmazonAds.Emulator.Http;
using AmazonAds.Emulator.Listing;
using AmazonAds.Emulator.Routing;

namespace AmazonAds.Emulator.Deciding;

/// <summary>Recommendations, budget usage, budget rules and change history: their routes, and what all of them check first.</summary>
internal sealed class DecidingDialect(EmulatorOptions options, TimeProvider time) : Dialect(options, time)
{
    private readonly BudgetRuleService rules = new(new BudgetRuleBook());
    private readonly ChangeService changes = new(options);

    public override IEnumerable<Route> Routes()
    {
        var routes = new Dictionary<string, Route>(StringComparer.Ordinal);
        foreach (var operation in Operations())
        {
            foreach (var (path, product) in operation.Paths)
            {
                if (!routes.TryGetValue(path, out var route))
                    routes.Add(path, route = new Route(path, this));
                route.Add(operation.Method, call => Answer(operation, path, product, call));
            }
        }

        return routes.Values;
    }

    public override EmulatorResponse Refuse(int status, string code, string message) =>
        Answers.Details(status, status.ToString(CultureInfo.InvariantCulture), message);

    private DecidingRoute[] Operations() =>
    [
        new("/sp/targets/bid/recommendations", "POST", static _ => BidService.MediaTypes, BidService.Recommend),
        new("/{product}/targets/bid/recommendations", "POST", static _ => DisplayBidService.MediaTypes, DisplayBidService.Recommend)
        {
            OfProducts = ["sd"],
            AnswerTypes = DisplayBidService.AnswerTypes,
            RefusalStatus = 400,
        },
        new("/sp/targets/keywords/recommendations", "POST", static _ => KeywordService.MediaTypes, KeywordService.Recommend),
        new("/{product}/campaigns/budgetRecommendations", "POST", BudgetService.RecommendationMediaTypes, BudgetService.Recommend),
        new("/{product}/campaigns/budget/usage", "POST", static product => [$"application/vnd.{product}campaignbudgetusage.v1+json"], BudgetService.Usage),
        new("/{product}/budgetRules", "GET", null, rules.List),
        new("/{product}/budgetRules", "POST", static _ => [MediaTypes.Json], rules.Create),
        new("/{product}/budgetRules", "PUT", static _ => [MediaTypes.Json], rules.Update),
        new("/{product}/budgetRules/{budgetRuleId}", "GET", null, rules.Get),
        new("/{product}/budgetRules/{budgetRuleId}/campaigns", "GET", null, rules.ListCampaigns),
        new("/{product}/campaigns/{campaignId}/budgetRules", "GET", null, rules.ListOfCampaign),
        new("/{product}/campaigns/{campaignId}/budgetRules", "POST", static _ => [MediaTypes.Json], rules.Associate),
        new("/{product}/campaigns/{campaignId}/budgetRules/{budgetRuleId}", "DELETE", null, rules.Disassociate),
        new("/sp/budgetRulesAssociation", "POST", static _ => [MediaTypes.Json], rules.AssociateMany),
        new("/sp/budgetRulesAssociation/delete", "POST", static _ => [MediaTypes.Json], rules.DisassociateMany),
        new("/{product}/campaigns/budgetRules/recommendations", "POST", static product => [$"application/vnd.{product}budgetrulesrecommendation.v3+json"], BudgetEvents.Recommend)
        {
            OfProducts = ["sp", "sb"],
        },
        new("/history", "POST", static _ => [MediaTypes.Json], changes.List) { RefusalStatus = 400 },
    ];

    private EmulatorResponse Answer(DecidingRoute operation, string path, string product, Call call)
    {
        if (Throttled(call.Rows, 1) is { } throttled)
            return throttled;
        if (WrongMediaType(operation, product, call.Request) is { } wrong)
            return wrong;
        try
        {
            lock (call.Rows.Gate)
                return operation.Answer(new DecidingCall(call.Request, call.Rows, product, PathTemplate.Match(path, call.Request.Path) ?? [], Now));
        }
        catch (MalformedRequestException malformed)
        {
            return Refuse(operation, product, operation.RefusalStatus, malformed.Message);
        }
    }

    /// <summary>A refusal in the shape of the operation.</summary>
    private EmulatorResponse Refuse(DecidingRoute operation, string product, int status, string message) =>
        product == "sb" && operation.Template.EndsWith("/budgetRecommendations", StringComparison.Ordinal)
            ? Answers.Error(status, status == 415 ? "UNSUPPORTED_MEDIA_TYPE" : "INVALID_ARGUMENT", message)
            : Refuse(status, "INVALID_ARGUMENT", message);

    private EmulatorResponse? WrongMediaType(DecidingRoute operation, string product, EmulatorRequest request)
    {
        if (operation.MediaTypes is not { } mediaTypes)
            return null;
        var known = mediaTypes(product);
        var given = request.Headers["Content-Type"];
        if (!known.Any(mediaType => MediaTypes.Is(given, mediaType)))
            return Refuse(operation, product, 415, $"The Content-Type must be {string.Join(" or ", known)}.");
        var answered = operation.AnswerTypes ?? known;
        return known[0] == MediaTypes.Json || answered.Any(mediaType => MediaTypes.Accepts(request.Headers["Accept"], mediaType))
            ? null
            : Refuse(operation, product, 415, $"The Accept header must name {string.Join(" or ", answered)}.");
    }
}
