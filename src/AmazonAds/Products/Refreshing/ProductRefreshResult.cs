namespace AmazonAds.Products.Refreshing;

/// <summary>What became of the advertised products of a marketplace. The numbers of ASINs add up to <see cref="Asins"/>.</summary>
public sealed record ProductRefreshResult
{
    /// <summary>The marketplace; the country where no marketplace is known for it.</summary>
    public required string Marketplace { get; init; }

    /// <summary>The product connection's name; empty where there is none.</summary>
    public required string Connection { get; init; }

    /// <summary>How it ended.</summary>
    public required ProductRefreshStatus Status { get; init; }

    /// <summary>Advertised ASINs, each counted once.</summary>
    public int Asins { get; init; }

    /// <summary>Those whose facts were fresh: no call was needed.</summary>
    public int Fresh { get; init; }

    /// <summary>Those that calls have brought.</summary>
    public int Refreshed { get; init; }

    /// <summary>Those that Amazon says it has nothing for.</summary>
    public int Unknown { get; init; }

    /// <summary>Those that were asked for and did not come.</summary>
    public int Failed { get; init; }

    /// <summary>Those that were not asked for; <see cref="Status"/> says why.</summary>
    public int Left { get; init; }

    /// <summary>When the allowance has room again; null where it is not used up.</summary>
    public DateTimeOffset? NextCallAt { get; init; }

    /// <summary>The time it took.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>The last failure, or null.</summary>
    public Exception? Error { get; init; }
}
