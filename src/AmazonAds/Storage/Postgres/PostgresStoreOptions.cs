namespace AmazonAds.Storage.Postgres;

/// <summary>How a PostgreSQL store works.</summary>
public sealed record PostgresStoreOptions
{
    /// <summary>
    /// The clock that changes and passes are dated by; null, the default, for the database's own, so that machines whose clocks differ
    /// agree.
    /// </summary>
    public TimeProvider? Time { get; init; }

    /// <summary>The clock of waits for the database. Default: the system's.</summary>
    public TimeProvider Patience { get; init; } = TimeProvider.System;

    /// <summary>For how long a database that is away is waited for. Default: 10 minutes.</summary>
    public TimeSpan LongestOutage { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>How long a profile is a process's own, by the database's clock, unless it is prolonged. Default: 30 s.</summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How often leases are prolonged. Default: every 10 s.</summary>
    public TimeSpan Heartbeat { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The same with leases of a certain length, prolonged three times in it.</summary>
    /// <param name="lease">The length.</param>
    public PostgresStoreOptions WithLease(TimeSpan lease) => this with { Lease = lease, Heartbeat = lease / 3 };

    /// <summary>How many pages are written at once. Default: 4. Pages of one profile are written in their order.</summary>
    public int Writers { get; init; } = 4;

    // A lease that runs out between two heartbeats is held by nobody.
    internal void Demand()
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(Heartbeat, TimeSpan.Zero, nameof(Heartbeat));
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(Lease, Heartbeat, nameof(Lease));
        ArgumentOutOfRangeException.ThrowIfLessThan(Writers, 1, nameof(Writers));
    }
}
