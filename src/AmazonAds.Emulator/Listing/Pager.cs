using AmazonAds.Emulator.Entities;
using AmazonAds.Emulator.Json;
using AmazonAds.Emulator.State;

namespace AmazonAds.Emulator.Listing;

/// <summary>Walks the rows that a filter lets pass, in the order of their positions.</summary>
internal readonly struct Pager<TRow>
    where TRow : EmulatedEntity
{
    private readonly EntityKind<TRow> kind;
    private readonly ProfileRows rows;
    private readonly RowFilter<TRow> filter;
    private readonly RowStore<TRow> store;
    private readonly ListPlan plan;

    public Pager(EntityKind<TRow> kind, ProfileRows rows, RowFilter<TRow> filter)
    {
        this.kind = kind;
        this.rows = rows;
        this.filter = filter;
        store = kind.Store(rows);
        plan = kind.Plan(filter, rows);
    }

    /// <summary>Writes up to so many rows from a position and returns where the next one lies, or -1.</summary>
    public long Write(JsonBytes json, long from, int most, bool extended, RowWriter<TRow> write)
    {
        var written = 0;
        foreach (var run in plan.Runs)
        {
            for (var index = Math.Max(from, run.Start); index < run.End; index++)
            {
                if (Wanted(index) is not { } row)
                    continue;
                if (written == most)
                    return index;
                if (written++ > 0)
                    json.Raw(","u8);
                write(json, row, extended);
            }
        }

        return -1;
    }

    /// <summary>Writes up to so many rows after skipping so many.</summary>
    public void WriteAfter(JsonBytes json, long skip, int most, bool extended, RowWriter<TRow> write)
    {
        var written = 0;
        foreach (var run in plan.Runs)
        {
            var start = run.Start;
            if (plan.AllWanted && store.RemovedCount == 0 && run.End <= store.GeneratedCount)
            {
                var jump = Math.Min(skip, run.End - run.Start);
                start += jump;
                skip -= jump;
            }

            for (var index = start; index < run.End && written < most; index++)
            {
                if (Wanted(index) is not { } row || skip-- > 0)
                    continue;
                if (written++ > 0)
                    json.Raw(","u8);
                write(json, row, extended);
            }
        }
    }

    /// <summary>How many rows pass; looks at each only where it must.</summary>
    public long Count()
    {
        var count = 0L;
        foreach (var run in plan.Runs)
        {
            var index = run.Start;
            if (plan.AllWanted)
            {
                index = Math.Clamp(store.GeneratedCount, run.Start, run.End);
                count += index - run.Start;
                foreach (var removed in store.Removed)
                {
                    if (removed >= run.Start && removed < index)
                        count--;
                }
            }

            for (; index < run.End; index++)
            {
                if (Wanted(index) is not null)
                    count++;
            }
        }

        return count;
    }

    private TRow? Wanted(long index)
    {
        if (store.At(index) is not { } row)
            return null;
        return (plan.AllWanted && index < store.GeneratedCount) || kind.Matches(filter, row, rows) ? row : null;
    }
}
