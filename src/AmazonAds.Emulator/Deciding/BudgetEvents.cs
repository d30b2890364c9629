using System.Globalization;
using System.Text.Json.Nodes;
using AmazonAds.Emulator.Listing;

namespace AmazonAds.Emulator.Deciding;

/// <summary>The shopping events that budget rules can hold for.</summary>
internal static class BudgetEvents
{
    private static readonly (string Name, int Month, int Day, int Days)[] Year =
    [
        ("Valentine's Day", 2, 8, 7), ("Mother's Day", 5, 5, 7), ("Back to School", 8, 10, 20), ("Black Friday", 11, 20, 8), ("Christmas", 12, 10, 15),
    ];

    /// <summary>The events that begin after a moment, the next one first.</summary>
    public static IReadOnlyList<(string Id, string Name, DateOnly First, DateOnly Last)> Coming(DateTimeOffset now)
    {
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        return
        [
            .. from year in new[] { today.Year, today.Year + 1 }
               from item in Year
               let first = new DateOnly(year, item.Month, item.Day)
               where first > today
               select (IdOf(item.Name, year), item.Name, first, first.AddDays(item.Days)),
        ];
    }

    /// <summary>An event by its id, of this year or the next.</summary>
    public static (string Id, string Name, DateOnly First, DateOnly Last)? Find(string id, DateTimeOffset now)
    {
        foreach (var coming in Coming(now.AddYears(-1)).Concat(Coming(now)))
        {
            if (coming.Id == id)
                return coming;
        }

        return null;
    }

    public static EmulatorResponse Recommend(DecidingCall call)
    {
        var campaignId = DecidingCall.Text(call.ReadBody(), "campaignId");
        if (DecidingRows.Campaign(call, campaignId) is not { } campaign)
            throw new MalformedRequestException($"There is no campaign {campaignId}.");
        var hash = DecidingHash.Of(call.Rows.Seed, campaign.CampaignId);
        return DecidingJson.Answer(200, $"application/vnd.{call.Product}budgetrulesrecommendation.v3+json", new JsonObject
        {
            ["recommendedBudgetRuleEvents"] = DecidingJson.Array(Coming(call.Now).Take(4), coming => new JsonObject
            {
                ["eventId"] = coming.Id,
                ["eventName"] = coming.Name,
                ["startDate"] = coming.First.ToString("yyyyMMdd", CultureInfo.InvariantCulture),
                ["endDate"] = coming.Last.ToString("yyyyMMdd", CultureInfo.InvariantCulture),
                ["suggestedBudgetIncreasePercent"] = 10 + (int)(DecidingHash.Of(hash, coming.Name) % 80),
            }),
        });
    }

    private static string IdOf(string name, int year)
    {
        var hash = DecidingHash.Of((ulong)year, name);
        return new Guid((int)hash, (short)(hash >> 32), (short)(hash >> 48), 1, 1, 1, 1, 1, 1, 1, 1).ToString();
    }
}
