using AmazonAds.Emulator.Writes;

namespace AmazonAds.Emulator.SponsoredProducts;

/// <summary>What is particular to targets: automatic ones can neither be made nor archived, only changed.</summary>
internal static class TargetRule
{
    public static void CheckNew(WriteContext context, ItemReader item, EmulatedTarget row)
    {
        if (IsAutomatic(row))
            item.Fail(new("targetingClauseSetupError", "AUTO_TARGETING_CLAUSE_CANNOT_BE_CREATED_MANUALLY", "Automatic targets come with their campaign"));
        else
            ManualRule.Check(context, item, row.CampaignId, "Automatic campaigns have automatic targets only");
    }

    public static void CheckChange(WriteContext context, ItemReader item, EmulatedTarget before, EmulatedTarget after)
    {
        if (before.ExpressionType != after.ExpressionType || IsAutomatic(before) != IsAutomatic(after))
            item.Fail(new("expressionTypeError", "UNSUPPORTED_EXPRESSION_TYPE", "Automatic and manual targets cannot become each other") { Member = "expressionType" });
    }

    public static ItemError? CheckArchiving(EmulatedTarget row) => row.ExpressionType == "AUTO"
        ? new("entityStateError", "AUTO_TARGETING_CLAUSE_CANNOT_BE_ARCHIVED_MANUALLY", "Automatic targets stay with their campaign") { EntityType = "TARGETING_CLAUSE" }
        : null;

    private static bool IsAutomatic(EmulatedTarget row) =>
        row.ExpressionType == "AUTO" || row.Expression.Any(static part => Data.WorldLayout.AutomaticTargets.Contains(part.Type, StringComparer.Ordinal));
}
