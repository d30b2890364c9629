using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using AmazonAds.Emulator.Http;
using AmazonAds.Emulator.Listing;
using AmazonAds.Emulator.Routing;

namespace AmazonAds.Emulator.Deciding;

/// <summary>Budget rules of the three products: kept, listed, changed, and tied to campaigns.</summary>
internal sealed class BudgetRuleService(BudgetRuleBook book)
{
    private const int MostRules = 25;
    private const int MostPerPage = 30;
    private const int MostPerCampaign = 250;
    private const int MostPairs = 50;

    public EmulatorResponse List(DecidingCall call) => Page(
        call, "budgetRulesForAdvertiserResponse", book.Of(call.Rows, call.Product), 'r', rule => Json(rule, call));

    public EmulatorResponse Get(DecidingCall call) => book.Find(call.Rows, call.Product, call.PathValue("budgetRuleId")) is { } rule
        ? Answer(200, new JsonObject { ["budgetRule"] = Json(rule, call) })
        : NoRule(call.PathValue("budgetRuleId"));

    public EmulatorResponse ListCampaigns(DecidingCall call) => book.Find(call.Rows, call.Product, call.PathValue("budgetRuleId")) is { } rule
        ? Page(call, "associatedCampaigns", rule.Campaigns, 'c', campaignId => new JsonObject
        {
            ["campaignId"] = DecidingRows.TextOf(campaignId),
            ["campaignName"] = DecidingRows.Campaign(call, campaignId)?.Name ?? "",
            ["ruleStatus"] = rule.Status(call.Today),
        })
        : NoRule(call.PathValue("budgetRuleId"));

    public EmulatorResponse ListOfCampaign(DecidingCall call)
    {
        var campaign = Campaign(call);
        var rules = book.Of(call.Rows, call.Product).Where(rule => rule.Campaigns.Contains(campaign.CampaignId));
        return Answer(200, new JsonObject
        {
            ["associatedRules"] = DecidingJson.Array(rules, rule => Json(rule, call)),
        });
    }

    public EmulatorResponse Create(DecidingCall call) => Write(call, item =>
    {
        var details = JsonObject.Create(item)!;
        if (BudgetRuleRules.Refusal(details, call, isNew: true) is { } refusal)
            return Refused(null, refusal);
        Complete(details, call);
        var rule = new EmulatedBudgetRule(book.NewId(call.Rows, call.Product), call.Now, details);
        book.Of(call.Rows, call.Product).Add(rule);
        return Done(rule, "Budget rule created");
    });

    public EmulatorResponse Update(DecidingCall call) => Write(call, item =>
    {
        if (DecidingCall.Text(item, "ruleId") is not { } ruleId || book.Find(call.Rows, call.Product, ruleId) is not { } rule)
            return Refused(DecidingCall.Text(item, "ruleId"), "There is no such budget rule.");
        if (DecidingCall.Text(item, "ruleState") is { } state)
        {
            if (state is not ("ACTIVE" or "PAUSED"))
                return Refused(ruleId, "ruleState must be ACTIVE or PAUSED.");
            rule.State = state;
        }

        if (item.TryGetProperty("ruleDetails", out var details) && details.ValueKind == JsonValueKind.Object)
        {
            var changed = (JsonObject)rule.Details.DeepClone();
            foreach (var member in details.EnumerateObject())
                changed[member.Name] = JsonNode.Parse(member.Value.GetRawText());
            if (BudgetRuleRules.Refusal(changed, call, isNew: false) is { } refusal)
                return Refused(ruleId, refusal);
            Complete(changed, call);
            foreach (var (name, value) in changed)
                rule.Details[name] = value?.DeepClone();
        }

        rule.UpdatedAt = call.Now;
        return Done(rule, "Budget rule updated");
    });

    public EmulatorResponse Associate(DecidingCall call)
    {
        var campaign = Campaign(call);
        var ids = DecidingCall.Texts(call.ReadBody(), "budgetRuleIds", 0, MostRules);
        return Answer(207, new JsonObject
        {
            ["responses"] = DecidingJson.Array(ids, id => Tie(call, campaign, id) is { } refusal
                ? Refused(id, refusal)
                : new JsonObject { ["ruleId"] = id, ["code"] = "Ok", ["details"] = "Budget rule associated" }),
        });
    }

    public EmulatorResponse Disassociate(DecidingCall call) =>
        Untie(call, Campaign(call), call.PathValue("budgetRuleId")) is { } refusal ? Answers.Details(422, "422", refusal) : Answer(200, []);

    public EmulatorResponse AssociateMany(DecidingCall call) => Pairs(call, "budgetRulesAssociations", "Budget rule associated", Tie);

    public EmulatorResponse DisassociateMany(DecidingCall call) => Pairs(call, "budgetRulesDisAssociations", "Budget rule disassociated", Untie);

    /// <summary>Why a rule cannot be tied to a campaign; null when it is by now.</summary>
    private string? Tie(DecidingCall call, DecidingCampaign campaign, string ruleId)
    {
        var known = book.Of(call.Rows, call.Product);
        if (known.Find(rule => rule.RuleId == ruleId) is not { } wanted)
            return "There is no such budget rule.";
        var held = known.Where(rule => rule.Campaigns.Contains(campaign.CampaignId)).ToList();
        if (held.Contains(wanted))
            return "The budget rule is associated with the campaign already.";
        if (held.Exists(other => other.Name == wanted.Name))
            return "The campaign has a budget rule of that name already.";
        if (held.Count >= MostPerCampaign)
            return $"A campaign has at most {MostPerCampaign} budget rules.";
        wanted.Campaigns.Add(campaign.CampaignId);
        return null;
    }

    private string? Untie(DecidingCall call, DecidingCampaign campaign, string ruleId) =>
        book.Find(call.Rows, call.Product, ruleId) is not { } rule ? $"There is no budget rule {ruleId}."
        : rule.Campaigns.Remove(campaign.CampaignId) ? null
        : $"The budget rule {ruleId} is not associated with campaign {campaign.CampaignId}.";

    private static EmulatorResponse Pairs(
        DecidingCall call, string collection, string details, Func<DecidingCall, DecidingCampaign, string, string?> change)
    {
        if (!call.ReadBody().TryGetProperty(collection, out var items) || items.ValueKind != JsonValueKind.Array)
            throw new MalformedRequestException($"{collection} must be an array.");
        if (items.GetArrayLength() > MostPairs)
            throw new MalformedRequestException($"{collection} holds {items.GetArrayLength()} values; at most {MostPairs} are allowed.");
        var (successes, errors, index) = (new JsonArray(), new JsonArray(), 0);
        foreach (var item in items.EnumerateArray())
        {
            var (campaignId, ruleId) = (DecidingCall.Text(item, "campaignId"), DecidingCall.Text(item, "budgetRuleId"));
            var refusal = DecidingRows.Campaign(call, campaignId) is { } campaign ? change(call, campaign, ruleId ?? "") : $"There is no campaign {campaignId}.";
            var response = DecidingJson.Compact(new JsonObject
            {
                ["campaignId"] = campaignId,
                ["ruleId"] = ruleId,
                ["index"] = index++,
                ["code"] = refusal is null ? "Ok" : "INVALID_ARGUMENT",
                ["details"] = refusal ?? details,
            });
            (refusal is null ? successes : errors).Add(response);
        }

        return Answer(207, new JsonObject { [collection] = new JsonObject { ["successList"] = successes, ["errorList"] = errors } });
    }

    private static EmulatorResponse Write(DecidingCall call, Func<JsonElement, JsonObject> write)
    {
        if (!call.ReadBody().TryGetProperty("budgetRulesDetails", out var items) || items.ValueKind != JsonValueKind.Array)
            throw new MalformedRequestException("budgetRulesDetails must be an array.");
        if (items.GetArrayLength() > MostRules)
            throw new MalformedRequestException($"budgetRulesDetails holds {items.GetArrayLength()} values; at most {MostRules} are allowed.");
        return Answer(207, new JsonObject { ["responses"] = DecidingJson.Array(items.EnumerateArray().ToList(), write) });
    }

    private static EmulatorResponse Page<T>(DecidingCall call, string name, IReadOnlyList<T> all, char kind, Func<T, JsonNode> make)
    {
        var query = call.Query;
        if (!int.TryParse(query.GetValueOrDefault("pageSize"), NumberStyles.None, CultureInfo.InvariantCulture, out var size) || size is < 1 or > MostPerPage)
            throw new MalformedRequestException($"pageSize must be 1 to {MostPerPage}.");
        var fingerprint = DecidingHash.Of(call.Rows.Seed, call.Product + kind);
        var start = 0L;
        if (query.GetValueOrDefault("nextToken") is { Length: > 0 } text)
            start = PageToken.Decode(text, fingerprint)?.Position ?? throw new MalformedRequestException("nextToken is not known.");
        var page = all.Skip((int)start).Take(size).ToList();
        var answer = new JsonObject { [name] = DecidingJson.Array(page, make) };
        if (start + page.Count < all.Count)
            answer["nextToken"] = new PageToken(start + page.Count, all.Count).Encode(fingerprint);
        return Answer(200, answer);
    }

    private static DecidingCampaign Campaign(DecidingCall call) => DecidingRows.Campaign(call, call.PathValue("campaignId"))
        ?? throw new MalformedRequestException($"There is no campaign {call.PathValue("campaignId")}.");

    // An event's days are Amazon's to tell.
    private static void Complete(JsonObject details, DecidingCall call)
    {
        if (details["duration"]?["eventTypeRuleDuration"] is not JsonObject happening
            || BudgetEvents.Find(BudgetRuleRules.Text(happening["eventId"]) ?? "", call.Now) is not { } found)
        {
            return;
        }

        happening["eventName"] = found.Name;
        happening["startDate"] = found.First.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        happening["endDate"] = found.Last.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
    }

    private static JsonObject Json(EmulatedBudgetRule rule, DecidingCall call) => new()
    {
        ["createdDate"] = rule.CreatedAt.ToUnixTimeMilliseconds(),
        ["lastUpdatedDate"] = rule.UpdatedAt.ToUnixTimeMilliseconds(),
        ["ruleDetails"] = rule.Details.DeepClone(),
        ["ruleId"] = rule.RuleId,
        ["ruleState"] = rule.State,
        ["ruleStatus"] = rule.Status(call.Today),
    };

    private static JsonObject Done(EmulatedBudgetRule rule, string details) => new()
    {
        ["associatedCampaignIds"] = DecidingJson.Array(rule.Campaigns, static id => DecidingRows.TextOf(id)),
        ["code"] = "Ok",
        ["details"] = details,
        ["ruleId"] = rule.RuleId,
    };

    private static JsonObject Refused(string? ruleId, string details) =>
        DecidingJson.Compact(new JsonObject { ["ruleId"] = ruleId, ["code"] = "INVALID_ARGUMENT", ["details"] = details });

    private static EmulatorResponse NoRule(string ruleId) => Answers.Details(422, "422", $"There is no budget rule {ruleId}.");

    private static EmulatorResponse Answer(int status, JsonObject body) => DecidingJson.Answer(status, MediaTypes.Json, body);
}
