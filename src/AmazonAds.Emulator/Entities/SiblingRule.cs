using AmazonAds.Emulator.Data;
using AmazonAds.Emulator.Writes;

namespace AmazonAds.Emulator.Entities;

/// <summary>What rows below one parent owe each other: unique names, and not too many of them.</summary>
internal static class SiblingRule
{
    public static void CheckNew<TRow>(EntityKind<TRow> kind, WriteContext context, ItemReader item, TRow row)
        where TRow : EmulatedEntity
    {
        var parent = kind.ParentOf(row);
        if (context.Rows.MostPerParent is { } most
            && context.CountBelow(parent, () => kind.Siblings(row, context.Rows).Count(static sibling => sibling.State != EntityStates.Archived)) >= most)
        {
            item.Fail(ItemError.Quota(kind.EntityType, most, hasParent: kind.Campaign is not null));
        }
        else if (Claim(kind, context, item, row))
        {
            context.Added(parent);
        }
    }

    public static void CheckChange<TRow>(EntityKind<TRow> kind, WriteContext context, ItemReader item, TRow before, TRow after)
        where TRow : EmulatedEntity
    {
        if (kind.Unique is { } unique && !unique.Key(before).Equals(unique.Key(after), StringComparison.Ordinal))
            Claim(kind, context, item, after);
    }

    private static bool Claim<TRow>(EntityKind<TRow> kind, WriteContext context, ItemReader item, TRow row)
        where TRow : EmulatedEntity
    {
        if (kind.Unique is not { } unique)
            return true;
        var taken = context.NamesBelow(kind.ParentOf(row), () => kind.Siblings(row, context.Rows)
            .Where(sibling => unique.CountsArchived || sibling.State != EntityStates.Archived)
            .Select(unique.Key));
        if (taken.Add(unique.Key(row)))
            return true;
        item.Fail(ItemError.Duplicate(unique.Member, unique.Reason));
        return false;
    }
}
