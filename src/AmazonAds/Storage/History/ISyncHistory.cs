namespace AmazonAds.Storage.History;

/// <summary>
/// What happened in a store: its runs, how profiles ended in them, where profiles stand, and what changed. It only reads: nothing is
/// made or brought up to date, and no lock outlasts a question, so a sync under way is not held up. Thread-safe. Every member fails
/// with an <see cref="AdsStoreException"/> when the store cannot be read.
/// </summary>
public interface ISyncHistory : IAsyncDisposable
{
    /// <summary>Runs, the newest first.</summary>
    /// <param name="selection">Which.</param>
    /// <param name="cancellationToken">Ends it.</param>
    Task<IReadOnlyList<RecordedRun>> ReadRunsAsync(RunSelection selection, CancellationToken cancellationToken);

    /// <summary>How the profiles of a run ended, and those that have not, in the order of their ids.</summary>
    /// <param name="runId">The run.</param>
    /// <param name="cancellationToken">Ends it.</param>
    Task<IReadOnlyList<RecordedProfile>> ReadProfilesAsync(long runId, CancellationToken cancellationToken);

    /// <summary>Where every profile stands that the connections still list, in the order of their ids.</summary>
    /// <param name="cancellationToken">Ends it.</param>
    Task<IReadOnlyList<ProfileStanding>> ReadStandingsAsync(CancellationToken cancellationToken);

    /// <summary>Changes in order of time. They are read as they are taken, a few thousand at once.</summary>
    /// <param name="selection">Which.</param>
    /// <param name="cancellationToken">Ends it.</param>
    IAsyncEnumerable<StoredChange> ReadChangesAsync(ChangeSelection selection, CancellationToken cancellationToken);
}
