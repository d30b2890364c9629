using AmazonAds.Emulator.Entities;
using AmazonAds.Emulator.State;
using AmazonAds.Emulator.Writes;

namespace AmazonAds.Emulator.SponsoredDisplay;

/// <summary>What targets and negative targets have in common: an expression is unique within the ad group, and the ad group says which campaign it is.</summary>
internal static class DisplayTargetKind
{
    public static EntityKind<EmulatedDisplayTarget> Of(string entityType, Func<DisplayRows, RowStore<EmulatedDisplayTarget>> store) => new()
    {
        EntityType = entityType,
        Store = rows => store(rows.Display),
        Id = static row => row.TargetId,
        WithId = static (row, id) => row with { TargetId = id },
        Blank = static now => new EmulatedDisplayTarget
        {
            TargetId = 0,
            AdGroupId = 0,
            CampaignId = 0,
            ExpressionType = "",
            Expression = "[]",
            State = "ENABLED",
            CreatedAt = now,
            UpdatedAt = now,
        },
        Campaign = static row => row.CampaignId,
        AdGroup = static row => row.AdGroupId,
        Campaigns = static rows => rows.Display.Campaigns,
        AdGroups = static rows => rows.Display.AdGroups,
        Unique = new(static row => row.Expression, "expression", "DUPLICATE_VALUE", CountsArchived: false),
    };

    public static Member<EmulatedDisplayTarget>[] Members(bool negative) =>
    [
        Members<EmulatedDisplayTarget>.Fixed("adGroupId", static (row, value) =>
        {
            var id = value.Id();
            var adGroup = value.Context.Rows.Display.AdGroups.Find(id);
            if (id >= 0 && adGroup is null)
                value.Fail(ItemError.ParentMissing("adGroupId"));
            return row with { AdGroupId = id, CampaignId = adGroup?.CampaignId ?? -1 };
        }),
        Members<EmulatedDisplayTarget>.Fixed("expressionType", static (row, value) => row with { ExpressionType = value.Choice("MANUAL", "AUTO") }),
        Members<EmulatedDisplayTarget>.Fixed("expression", (row, value) => row with { Expression = DisplayExpression.Read(value, negative) }),
    ];
}
