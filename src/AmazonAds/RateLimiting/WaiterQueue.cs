using System.Runtime.InteropServices;

namespace AmazonAds.RateLimiting;

/// <summary>Waiters in the order of their coming; any of them can leave at once. Not thread-safe.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct WaiterQueue
{
    private Waiter? last;

    public Waiter? First { get; private set; }

    public int Count { get; private set; }

    /// <summary>The sum of their weights.</summary>
    public long Weight { get; private set; }

    public void Add(Waiter waiter)
    {
        waiter.Queued = true;
        waiter.Previous = last;
        if (last is null)
            First = waiter;
        else
            last.Next = waiter;
        last = waiter;
        Count++;
        Weight += waiter.Weight;
    }

    /// <summary>Whether it waits in this queue.</summary>
    public readonly bool Holds(Waiter waiter)
    {
        for (var held = First; held is not null; held = held.Next)
        {
            if (held == waiter) return true;
        }

        return false;
    }

    /// <summary>False when it has left already.</summary>
    public bool Remove(Waiter waiter)
    {
        if (!waiter.Queued)
            return false;
        if (waiter.Previous is null)
            First = waiter.Next;
        else
            waiter.Previous.Next = waiter.Next;
        if (waiter.Next is null)
            last = waiter.Previous;
        else
            waiter.Next.Previous = waiter.Previous;
        waiter.Next = waiter.Previous = null;
        waiter.Queued = false;
        Count--;
        Weight -= waiter.Weight;
        return true;
    }

    /// <summary>Empties the queue and returns its waiters chained by <see cref="Waiter.Next"/>.</summary>
    public Waiter? TakeAll()
    {
        var all = First;
        for (var waiter = all; waiter is not null; waiter = waiter.Next)
            waiter.Queued = false;
        this = default;
        return all;
    }
}
