namespace AmazonAds.Fleet;

/// <summary>
/// Where the profiles of a sync begin, in the order they come. As many as <see cref="AlwaysUnderWay"/> are under way in any case: each
/// mostly waits for its own limiter, so many keep few requests in flight. Beyond that, profiles begin only while requests still find
/// places in the gate: more would not be faster, and each one under way takes memory.
/// </summary>
internal sealed class StartingLine
{
    /// <summary>
    /// How many are under way whether or not there is room in the gate. A profile that waited for a full gate comes back with tokens for
    /// several pages, which reach the store together; with much fewer under way each page came alone, and a large sync took a third longer.
    /// </summary>
    public const int AlwaysUnderWay = 4_000;

    // Those that have begun and not asked for a place yet may wait for tokens, and are no sign of a full gate; too many of them at a
    // time would be.
    private const int ArrivingPerPlace = 4;

    private readonly object line = new();
    private readonly Queue<TaskCompletionSource<ProfileTurn?>> waiting = new();
    private readonly BurstGate gate;
    private int underWay;
    private int arriving;

    /// <summary>A line before a gate.</summary>
    /// <param name="gate">The gate of the sync.</param>
    public StartingLine(BurstGate gate)
    {
        this.gate = gate;
        gate.Freed = Admit;
    }

    /// <summary>How many profiles have begun and not ended.</summary>
    public int UnderWay
    {
        get
        {
            lock (line) return underWay;
        }
    }

    /// <summary>How many profiles have begun and not come to the gate yet.</summary>
    public int Arriving
    {
        get
        {
            lock (line) return arriving;
        }
    }

    /// <summary>Begins a profile at once, in a sync that decides by itself how many begin.</summary>
    /// <returns>Its turn, to be disposed of when the profile is done.</returns>
    public ProfileTurn Enter()
    {
        lock (line)
        {
            underWay++;
            arriving++;
        }

        return new ProfileTurn(this);
    }

    /// <summary>Waits until a profile may begin.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Its turn, to be disposed of when the profile is done; null when the wait was ended first.</returns>
    public async Task<ProfileTurn?> BeginAsync(CancellationToken cancellationToken)
    {
        var waiter = new TaskCompletionSource<ProfileTurn?>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (line) waiting.Enqueue(waiter);
        Admit();
        using var cancel = cancellationToken.UnsafeRegister(static state => ((TaskCompletionSource<ProfileTurn?>)state!).TrySetResult(null), waiter);
        return await waiter.Task.ConfigureAwait(false);
    }

    /// <summary>Notes that a profile has come to the gate for the first time.</summary>
    public void Arrived()
    {
        lock (line) arriving--;
        Admit();
    }

    /// <summary>Notes that a profile is done.</summary>
    /// <param name="hasArrived">Whether it ever came to the gate.</param>
    public void Ended(bool hasArrived)
    {
        lock (line)
        {
            underWay--;
            if (!hasArrived) arriving--;
        }

        Admit();
    }

    private void Admit()
    {
        while (TryAdmit() is { } admitted)
        {
            var turn = new ProfileTurn(this);

            // Who has given up waiting meanwhile does not begin.
            if (!admitted.TrySetResult(turn)) turn.Dispose();
        }
    }

    private TaskCompletionSource<ProfileTurn?>? TryAdmit()
    {
        lock (line)
        {
            if (waiting.Count == 0) return null;
            if (underWay >= AlwaysUnderWay && (arriving >= gate.Places * ArrivingPerPlace || !gate.HasRoom)) return null;
            underWay++;
            arriving++;
            return waiting.Dequeue();
        }
    }
}
