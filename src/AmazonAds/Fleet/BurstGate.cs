namespace AmazonAds.Fleet;

/// <summary>
/// The in-flight gate of a sync. A profile that has just had a place goes before profiles that begin, a few times in a
/// row: its pages then reach the store together, and rows that lie together in the database are written together. Those
/// that begin are served in arrival order, and none waits for ever, since every beginning is followed by so many only.
/// </summary>
internal sealed class BurstGate
{
    /// <summary>How many places in a row a profile has before it begins again: what a limiter lets through at once.</summary>
    public const int PlacesInARow = 5;

    private readonly object gate = new();
    private readonly LinkedList<TaskCompletionSource> continuing = new();
    private readonly LinkedList<TaskCompletionSource> beginning = new();
    private int free;

    /// <summary>A gate.</summary>
    /// <param name="places">How many requests may be in flight; 1 or more.</param>
    public BurstGate(int places)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(places, 1);
        Places = free = places;
    }

    /// <summary>How many there are.</summary>
    public int Places { get; }

    /// <summary>Called when a place has become free that nobody waits for. One listener; none to begin with.</summary>
    public Action? Freed { get; set; }

    /// <summary>The gate as one profile passes it.</summary>
    /// <param name="turn">The profile's turn in the sync; null where none are kept.</param>
    public ProfileGate ForProfile(ProfileTurn? turn = null) => new(this, turn);

    /// <summary>Whether there is a place that nobody waits for.</summary>
    public bool HasRoom
    {
        get
        {
            lock (gate) return free > 0;
        }
    }

    /// <summary>Takes a place if there is one and nobody waits for it.</summary>
    public bool TryEnter()
    {
        lock (gate)
        {
            if (free == 0) return false;
            free--;
            return true;
        }
    }

    /// <summary>Waits for a place.</summary>
    /// <param name="continues">Whether the profile has just had one.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task EnterAsync(bool continues, CancellationToken cancellationToken)
    {
        var line = continues ? continuing : beginning;
        LinkedListNode<TaskCompletionSource> waiter;
        lock (gate)
        {
            // Free places and waiters are never there together.
            if (free > 0)
            {
                free--;
                return;
            }

            waiter = line.AddLast(new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        }

        using var cancel = cancellationToken.UnsafeRegister(
            static (state, token) =>
            {
                var (self, line, waiter) = ((BurstGate, LinkedList<TaskCompletionSource>, LinkedListNode<TaskCompletionSource>))state!;
                self.Cancel(line, waiter, token);
            },
            (this, line, waiter));
        await waiter.Value.Task.ConfigureAwait(false);
    }

    /// <summary>Gives a place back: to who waits for it, or else to whoever comes.</summary>
    public void Leave()
    {
        TaskCompletionSource? next;
        lock (gate)
        {
            next = TakeFirst(continuing) ?? TakeFirst(beginning);
            if (next is null) free++;
        }

        if (next is null) Freed?.Invoke();
        else next.SetResult();
    }

    private static TaskCompletionSource? TakeFirst(LinkedList<TaskCompletionSource> line)
    {
        if (line.First is not { } first) return null;
        line.RemoveFirst();
        return first.Value;
    }

    private void Cancel(LinkedList<TaskCompletionSource> line, LinkedListNode<TaskCompletionSource> waiter, CancellationToken token)
    {
        lock (gate)
        {
            // Who has been given the place keeps it and gives it back.
            if (waiter.List is null) return;
            line.Remove(waiter);
        }

        waiter.Value.TrySetCanceled(token);
    }
}
