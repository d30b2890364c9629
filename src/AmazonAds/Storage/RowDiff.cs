using AmazonAds.Connections;
using AmazonAds.Entities;

namespace AmazonAds.Storage;

/// <summary>
/// What changed between two states of a row. Values are compared, not their spelling: the order of members, white
/// space, and 1.5 for 1.50 are no changes. Two states that were read through different APIs are compared in what both tell.
/// </summary>
internal static class RowDiff
{
    /// <summary>The changes from one state of an entity to the next, in the order of the columns.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="before">The entity as it was.</param>
    /// <param name="after">The entity as it is.</param>
    public static IReadOnlyList<FieldChange> Between(EntityKind kind, AdsEntity before, AdsEntity after)
    {
        List<FieldChange>? changes = null;
        var isSameApi = before.Kind == after.Kind;
        foreach (var column in kind.Columns)
        {
            var old = column.Get(before);
            var now = column.Get(after);

            // Another API may not tell it; what it does not tell has not changed.
            if (!isSameApi && !(IsTold(before, after, column, old) && IsTold(after, before, column, now))) continue;
            if (!Same(column.Type, old, now)) (changes ??= []).Add(new(column.Name, ColumnText.Of(old), ColumnText.Of(now)));
        }

        if (isSameApi) CompareUnheld(kind.ReadUnheld(before), kind.ReadUnheld(after), ref changes);
        return changes ?? (IReadOnlyList<FieldChange>)[];
    }

    // Exports and the products' APIs are known for what they tell; of Ads API v1 only what is there is.
    private static bool IsTold(AdsEntity row, AdsEntity other, EntityColumn column, object? value) =>
        row.Kind is { } kind && other.Kind is { } otherKind && kind.ApiVersion == AdsApiVersion.Product && otherKind.ApiVersion == AdsApiVersion.Product
            ? !kind.Untold.Contains(column.Name)
            : value is not null && !(row.Kind?.Untold.Contains(column.Name) ?? false);

    private static bool Same(ColumnType type, object? old, object? now) =>
        Equals(old, now) || (type == ColumnType.Json && JsonSame.Texts(old as string, now as string));

    private static void CompareUnheld(
        IReadOnlyDictionary<string, string> before, IReadOnlyDictionary<string, string> after, ref List<FieldChange>? changes)
    {
        foreach (var (field, old) in before)
        {
            after.TryGetValue(field, out var now);
            if (!JsonSame.Texts(old, now)) (changes ??= []).Add(new(field, old, now));
        }

        foreach (var (field, now) in after)
        {
            if (!before.ContainsKey(field)) (changes ??= []).Add(new(field, null, now));
        }
    }
}
