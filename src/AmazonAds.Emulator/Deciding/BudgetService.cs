using System.Text.Json.Nodes;

namespace AmazonAds.Emulator.Deciding;

/// <summary>The use of budgets, and budget recommendations, of campaigns.</summary>
internal static class BudgetService
{
    private const int MostIds = 100;

    public static IReadOnlyList<string> RecommendationMediaTypes(string product) => product switch
    {
        "sb" => ["application/vnd.sbbudgetrecommendation.v4+json"],
        "sd" => ["application/vnd.sdbudgetrecommendations.v3+json"],
        _ => ["application/vnd.budgetrecommendation.v3+json"],
    };

    public static EmulatorResponse Usage(DecidingCall call)
    {
        var success = new JsonArray();
        var error = new JsonArray();
        var ids = DecidingCall.Texts(call.ReadBody(), "campaignIds", 1, MostIds);
        var counted = call.Now.UtcDateTime.Date.AddHours(call.Now.UtcDateTime.Hour);
        for (var index = 0; index < ids.Count; index++)
        {
            if (DecidingRows.Campaign(call, ids[index]) is not { } campaign)
            {
                error.Add(new JsonObject { ["campaignId"] = ids[index], ["code"] = "404", ["details"] = "There is no such campaign.", ["index"] = index });
                continue;
            }

            success.Add(new JsonObject
            {
                ["campaignId"] = ids[index],
                ["budget"] = campaign.Budget,
                ["budgetUsagePercent"] = DecidingHash.Of(DecidingHash.Of(call.Rows.Seed, campaign.CampaignId), counted.Ticks) % 11_000 / 100m,
                ["index"] = index,
                ["usageUpdatedTimestamp"] = counted.ToString("yyyy-MM-ddTHH:mm:ssZ", System.Globalization.CultureInfo.InvariantCulture),
            });
        }

        return DecidingJson.Answer(207, $"application/vnd.{call.Product}campaignbudgetusage.v1+json", new JsonObject { ["success"] = success, ["error"] = error });
    }

    public static EmulatorResponse Recommend(DecidingCall call)
    {
        var success = new JsonArray();
        var error = new JsonArray();
        var ids = DecidingCall.Texts(call.ReadBody(), "campaignIds", 1, MostIds);
        for (var index = 0; index < ids.Count; index++)
        {
            if (DecidingRows.Campaign(call, ids[index]) is { State: not "ARCHIVED" } campaign)
                success.Add(Recommendation(call, campaign, index));
            else
                error.Add(NotFound(call.Product, ids[index], index));
        }

        var mediaType = RecommendationMediaTypes(call.Product)[0];
        return call.Product == "sb"
            ? DecidingJson.Answer(207, mediaType, new JsonObject { ["success"] = success, ["error"] = error })
            : DecidingJson.Answer(
                call.Product == "sp" ? 200 : 207,
                mediaType,
                new JsonObject { ["budgetRecommendationsSuccessResults"] = success, ["budgetRecommendationsErrorResults"] = error });
    }

    private static JsonObject Recommendation(DecidingCall call, DecidingCampaign campaign, int index)
    {
        var hash = DecidingHash.Of(call.Rows.Seed, campaign.CampaignId);
        var missed = (long)(hash % 40);
        var format = call.Product == "sp" ? "yyyyMMdd" : "yyyy-MM-dd";
        var last = call.EarliestToday.AddDays(-1);
        var item = new JsonObject
        {
            ["campaignId"] = DecidingRows.TextOf(campaign.CampaignId),
            ["suggestedBudget"] = decimal.Round(campaign.Budget * (1 + missed / 40m), call.Rows.Marketplace.HasCents ? 2 : 0),
            ["index"] = index,
            ["sevenDaysMissedOpportunities"] = new JsonObject
            {
                ["startDate"] = last.AddDays(-6).ToString(format, System.Globalization.CultureInfo.InvariantCulture),
                ["endDate"] = last.ToString(format, System.Globalization.CultureInfo.InvariantCulture),
                ["percentTimeInBudget"] = call.Product == "sp" ? 1 - missed / 100m : 100 - missed,
                ["estimatedMissedImpressionsLower"] = missed * 100,
                ["estimatedMissedImpressionsUpper"] = missed * 150,
                ["estimatedMissedClicksLower"] = missed,
                ["estimatedMissedClicksUpper"] = missed * 2,
                ["estimatedMissedSalesLower"] = missed * 3,
                ["estimatedMissedSalesUpper"] = missed * 5,
            },
        };
        if (call.Product == "sp")
        {
            var coming = BudgetEvents.Coming(call.Now)[0];
            item["budgetRuleRecommendation"] = new JsonObject
            {
                ["ruleId"] = coming.Id,
                ["ruleName"] = coming.Name,
                ["suggestedBudgetIncreasePercent"] = 10 + missed,
            };
        }

        return item;
    }

    private static JsonObject NotFound(string product, string campaignId, int index)
    {
        const string details = "Budget recommendation is not found.";
        var item = new JsonObject { ["campaignId"] = campaignId, ["index"] = index };
        if (product == "sp")
        {
            item["Error"] = new JsonObject { ["code"] = "404", ["details"] = details };
        }
        else
        {
            item["code"] = product == "sb" ? "NOT_FOUND" : "404";
            item["details"] = details;
        }

        return item;
    }
}
