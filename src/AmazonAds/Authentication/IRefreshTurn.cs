namespace AmazonAds.Authentication;

/// <summary>
/// Turns at refreshing a grant's token, so that of many processes one asks at a time. It only spares the service: who cannot get a
/// turn within a few seconds goes on without.
/// </summary>
public interface IRefreshTurn
{
    /// <summary>Waits for the turn, a few seconds at most.</summary>
    /// <param name="grant">A number that stands for the grant.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The turn, to be disposed of after the refresh; null where none was to be had. It never fails.</returns>
    Task<IAsyncDisposable?> TakeAsync(long grant, CancellationToken cancellationToken);
}
