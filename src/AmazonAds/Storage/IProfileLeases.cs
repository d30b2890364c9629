namespace AmazonAds.Storage;

/// <summary>
/// The profiles of a run, shared out among all processes that work on it: each profile is under way in one process at a time and is
/// done once. A store that only one process at a time works a run of has none of this. Thread-safe.
/// </summary>
public interface IProfileLeases
{
    /// <summary>How often <see cref="RenewAsync"/> is to be called.</summary>
    TimeSpan Heartbeat { get; }

    /// <summary>
    /// Notes profiles and what is to be synced of them as part of a run, unless that is noted already. A profile of which others wanted
    /// less, and which is done with that, is to be done again.
    /// </summary>
    /// <param name="run">The run.</param>
    /// <param name="profileIds">The profiles.</param>
    /// <param name="scopes">Their kinds.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>Whether the run is still open. One that others have finished meanwhile takes no more.</returns>
    Task<bool> PlanAsync(SyncRun run, IReadOnlyList<string> profileIds, IReadOnlyList<SyncScope> scopes, CancellationToken cancellationToken);

    /// <summary>Takes profiles that nobody works on. A lease ends by itself when it is not renewed.</summary>
    /// <param name="run">The run.</param>
    /// <param name="wanted">The profiles that this process can work on.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="inOrder">Whether they are taken in the order in which they are wanted; else the largest come first.</param>
    /// <param name="cancellationToken">Ends it.</param>
    Task<IReadOnlyList<string>> TakeAsync(SyncRun run, IReadOnlyList<string> wanted, int most, bool inOrder, CancellationToken cancellationToken);

    /// <summary>The progress of profiles that were just taken: somebody may have begun them.</summary>
    /// <param name="run">The run.</param>
    /// <param name="profileIds">The profiles.</param>
    /// <param name="cancellationToken">Ends it.</param>
    Task<IReadOnlyList<SyncProgress>> ReadProgressAsync(SyncRun run, IReadOnlyList<string> profileIds, CancellationToken cancellationToken);

    /// <summary>Prolongs every lease of this process in a run.</summary>
    /// <param name="run">The run.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The profiles whose lease it still holds; work on others must end.</returns>
    Task<IReadOnlySet<string>> RenewAsync(SyncRun run, CancellationToken cancellationToken);

    /// <summary>Notes how a profile ended and gives its lease back. It stays to be done for those who want more kinds of it.</summary>
    /// <param name="run">The run.</param>
    /// <param name="ending">How it ended.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>False when the lease was lost meanwhile; nothing is noted then.</returns>
    Task<bool> EndAsync(SyncRun run, ProfileEnd ending, CancellationToken cancellationToken);

    /// <summary>Gives leases back without a result: others may take these profiles at once.</summary>
    /// <param name="run">The run.</param>
    /// <param name="profileIds">The profiles.</param>
    /// <param name="cancellationToken">Ends it.</param>
    Task GiveBackAsync(SyncRun run, IReadOnlyList<string> profileIds, CancellationToken cancellationToken);

    /// <summary>How those of the profiles ended that are done, whoever did them.</summary>
    /// <param name="run">The run.</param>
    /// <param name="profileIds">The profiles.</param>
    /// <param name="cancellationToken">Ends it.</param>
    Task<IReadOnlyList<ProfileEnd>> ReadEndsAsync(SyncRun run, IReadOnlyList<string> profileIds, CancellationToken cancellationToken);
}
