using AmazonAds.Entities;
using AmazonAds.Storage.Postgres;

namespace AmazonAds.Tests.Fleet;

/// <summary>One of the syncs over a <see cref="SharedFleet"/>.</summary>
internal sealed record SharedSync
{
    public static readonly IReadOnlyList<EntityKind> AllKinds = [EntityKinds.Campaign, EntityKinds.AdGroup, EntityKinds.Keyword];

    /// <summary>The clock of the client.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>How its store works; null for the defaults.</summary>
    public PostgresStoreOptions? Store { get; init; }

    public IReadOnlyList<EntityKind> Kinds { get; init; } = AllKinds;

    public TimeSpan? MaxAge { get; init; }

    /// <summary>Told of each request for a list before it is answered, by its number from 1 on.</summary>
    public Func<int, Task>? OnList { get; init; }

    /// <summary>Told of the request for the profiles: by then it has joined the run.</summary>
    public Action? OnProfiles { get; init; }

    /// <summary>Told of each result.</summary>
    public Action? OnResult { get; init; }

    public CancellationToken Cancel { get; init; }
}
