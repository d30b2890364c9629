using System.Text.Json;
using AmazonAds.Emulator.Data;
using AmazonAds.Emulator.Faults;
using AmazonAds.Emulator.Writes;

namespace AmazonAds.Emulator.Entities;

/// <summary>Creates, changes and archives rows of a kind, item by item, by the members that a dialect takes.</summary>
internal sealed class EntityWriter<TRow>(EntityKind<TRow> kind, IReadOnlyList<Member<TRow>> members, string idMember, ItemForm form)
    where TRow : EmulatedEntity
{
    public List<ItemOutcome<TRow>> Create(WriteContext context, List<JsonElement> items, FaultEffect? fault) =>
        Each(context, items, fault, CreateOne);

    public List<ItemOutcome<TRow>> Update(WriteContext context, List<JsonElement> items, FaultEffect? fault) =>
        Each(context, items, fault, UpdateOne);

    /// <summary>Archives the rows with these ids.</summary>
    public List<ItemOutcome<TRow>> Archive(WriteContext context, List<JsonElement> ids, FaultEffect? fault) =>
        Each(context, ids, fault, ArchiveOne);

    private List<ItemOutcome<TRow>> Each(
        WriteContext context,
        List<JsonElement> items,
        FaultEffect? fault,
        Func<WriteContext, JsonElement, int, ItemOutcome<TRow>> apply)
    {
        var outcomes = new List<ItemOutcome<TRow>>(items.Count);
        lock (context.Rows.Gate)
        {
            for (var index = 0; index < items.Count; index++)
            {
                outcomes.Add(fault?.ErrorFor(index, kind.EntityType) is { } injected
                    ? new(index, -1, null, injected)
                    : apply(context, items[index], index));
            }
        }

        return fault is null ? outcomes : fault.Distort(outcomes);
    }

    private ItemOutcome<TRow> CreateOne(WriteContext context, JsonElement element, int index)
    {
        var item = new ItemReader(element, form);
        var row = kind.Blank(context.Now);
        foreach (var member in members)
        {
            if (member.Use == MemberUse.Required || (member.Use != MemberUse.Changed && item.Has(member.Name)))
                row = member.Set(row, new MemberValue(item, member.Name, context));
        }

        if (item.Error is null)
            ParentRule.CheckNew(kind, context, item, row);
        if (item.Error is null)
            kind.CheckNew?.Invoke(context, item, row);
        if (item.Error is null)
            SiblingRule.CheckNew(kind, context, item, row);
        if (item.Error is not null)
            return new(index, -1, null, item.Error);

        var added = kind.Store(context.Rows).Add(id => kind.WithId(row, id));
        return new(index, kind.Id(added), added, null);
    }

    private ItemOutcome<TRow> UpdateOne(WriteContext context, JsonElement element, int index)
    {
        var item = new ItemReader(element, form);
        var id = item.Id(idMember);
        if (item.Error is not null)
            return new(index, -1, null, item.Error);
        if (Find(context, id, out var missing) is not { } row)
            return new(index, id, null, missing);

        ParentRule.CheckChange(kind, context, item, row);
        var changed = row;
        foreach (var member in members)
        {
            if (member.CanChange && item.Has(member.Name))
                changed = member.Set(changed, new MemberValue(item, member.Name, context));
        }

        if (item.Error is null)
            kind.CheckChange?.Invoke(context, item, row, changed);
        if (item.Error is null)
            SiblingRule.CheckChange(kind, context, item, row, changed);
        if (item.Error is not null)
            return new(index, id, null, item.Error);

        changed = (TRow)(changed with { UpdatedAt = context.Now });
        kind.Store(context.Rows).Replace(id, changed);
        return new(index, id, changed, null);
    }

    private ItemOutcome<TRow> ArchiveOne(WriteContext context, JsonElement element, int index)
    {
        var id = form.IdOf(element);
        if (id < 0)
            return new(index, -1, null, ItemError.Malformed(idMember));
        if (Find(context, id, out var missing) is not { } row)
            return new(index, id, null, missing);
        if (kind.CheckArchiving?.Invoke(row) is { } refusal)
            return new(index, id, null, refusal);
        var archived = (TRow)(row with { State = EntityStates.Archived, UpdatedAt = context.Now });
        kind.Store(context.Rows).Replace(id, archived);
        return new(index, id, archived, null);
    }

    /// <summary>The row to be changed, or why it cannot be.</summary>
    private TRow? Find(WriteContext context, long id, out ItemError? refusal)
    {
        var row = kind.Store(context.Rows).Find(id);
        refusal = row is null ? ItemError.NotFound(kind.EntityType, id, idMember)
            : row.State == EntityStates.Archived ? ItemError.Archived(kind.EntityType)
            : null;
        return refusal is null ? row : null;
    }
}
