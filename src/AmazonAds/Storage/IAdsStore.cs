using AmazonAds.Authentication;
using AmazonAds.Entities;
using AmazonAds.RateLimiting;

namespace AmazonAds.Storage;

/// <summary>
/// Where a fleet's rows, their changes and the progress of syncs are kept. Thread-safe. Writes are accepted in order
/// and committed in groups; whatever happens to the process, what was committed is whole: a page's rows, its changes
/// and the cursor that follows it are committed together or not at all. Every member fails with an
/// <see cref="AdsStoreException"/> when the store cannot be read or written, and with an
/// <see cref="ObjectDisposedException"/> once it is closed.
/// </summary>
public interface IAdsStore : IAsyncDisposable
{
    /// <summary>The profiles of a run shared out among processes; null where a run belongs to one process at a time.</summary>
    IProfileLeases? Leases => null;

    /// <summary>The rates that processes share while they work on a run; null where one process has them to itself.</summary>
    IRateShares? RateShares => null;

    /// <summary>The turns that processes take at refreshing a grant's token; null where there is one process.</summary>
    IRefreshTurn? RefreshTurn => null;

    /// <summary>
    /// Opens a run: carries on the newest open run that no living process holds and that is younger than 24 hours, or
    /// else begins one. Older open runs are closed as abandoned.
    /// </summary>
    /// <param name="restart">Whether to close every open run that nobody holds and begin anew.</param>
    /// <param name="cancellationToken">Ends it.</param>
    Task<SyncRun> OpenRunAsync(bool restart, CancellationToken cancellationToken);

    /// <summary>The progress of every profile and kind in a run.</summary>
    /// <param name="run">The run.</param>
    /// <param name="cancellationToken">Ends it.</param>
    Task<IReadOnlyList<SyncProgress>> ReadProgressAsync(SyncRun run, CancellationToken cancellationToken);

    /// <summary>Notes that these profiles and kinds are to be synced in this run, unless that is noted already.</summary>
    /// <param name="run">The run.</param>
    /// <param name="scopes">Profiles and kinds.</param>
    /// <param name="cancellationToken">Ends it.</param>
    Task PlanAsync(SyncRun run, IReadOnlyList<SyncScope> scopes, CancellationToken cancellationToken);

    /// <summary>
    /// Begins a pass over a kind of a profile, or begins it anew. The time of a pass is later than that of every pass
    /// before it, whatever the clock does.
    /// </summary>
    /// <param name="run">The run.</param>
    /// <param name="scope">Profile and kind.</param>
    /// <param name="cancellationToken">Ends it.</param>
    Task<SyncPass> BeginPassAsync(SyncRun run, SyncScope scope, CancellationToken cancellationToken);

    /// <summary>
    /// Takes a page for writing: upserts its rows, writes every change with old and new value, and saves the cursor.
    /// Returns when the page is accepted, which may take a while when much is waiting; the task it gives ends when the
    /// page is committed. The page's owner is disposed of by the store.
    /// </summary>
    /// <param name="page">The page.</param>
    /// <param name="cancellationToken">Ends the wait for acceptance; an accepted page is written.</param>
    ValueTask<Task<PageOutcome>> WriteAsync(PageWrite page, CancellationToken cancellationToken);

    /// <summary>Ids of a kind's rows that a pass has not seen and that are not gone yet: at most so many.</summary>
    /// <param name="pass">The pass; all its pages are committed.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="cancellationToken">Ends it.</param>
    Task<IReadOnlyList<string>> ReadUnseenAsync(SyncPass pass, int most, CancellationToken cancellationToken);

    /// <summary>Marks rows as gone, each with a change of <c>gone_at</c>.</summary>
    /// <param name="pass">The pass that did not see them.</param>
    /// <param name="ids">Their ids.</param>
    /// <param name="cancellationToken">Ends it.</param>
    Task<int> MarkGoneAsync(SyncPass pass, IReadOnlyList<string> ids, CancellationToken cancellationToken);

    /// <summary>Notes how a pass ended.</summary>
    /// <param name="pass">The pass.</param>
    /// <param name="state"><see cref="SyncState.Complete"/> or <see cref="SyncState.Failed"/>.</param>
    /// <param name="reason">The reason of a failure, redacted.</param>
    /// <param name="cancellationToken">Ends it.</param>
    Task EndPassAsync(SyncPass pass, SyncState state, string? reason, CancellationToken cancellationToken);

    /// <summary>How many rows each profile had when it was last synced: what a sync begins with is the largest.</summary>
    /// <param name="cancellationToken">Ends it.</param>
    Task<IReadOnlyDictionary<string, long>> ReadSizesAsync(CancellationToken cancellationToken);

    /// <summary>When each profile and kind was last passed over completely, for a sync that leaves out what is recent.</summary>
    /// <param name="cancellationToken">Ends it.</param>
    Task<IReadOnlyList<SyncedKind>> ReadSyncedAsync(CancellationToken cancellationToken);

    /// <summary>Notes how a profile ended in a run.</summary>
    /// <param name="run">The run.</param>
    /// <param name="ending">How it ended.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>False when the profile's lease was lost meanwhile; nothing is noted then.</returns>
    Task<bool> EndProfileAsync(SyncRun run, ProfileEnd ending, CancellationToken cancellationToken);

    /// <summary>
    /// Lets go of a run. It is closed when everything planned in it is complete or failed; otherwise it stays open for
    /// the next process to carry on.
    /// </summary>
    /// <param name="run">The run.</param>
    /// <param name="totals">What this process did in it.</param>
    Task LeaveRunAsync(SyncRun run, SyncTotals totals);
}
