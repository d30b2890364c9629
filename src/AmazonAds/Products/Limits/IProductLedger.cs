namespace AmazonAds.Products;

/// <summary>
/// Remembers the calls of the last 24 hours, so that the daily allowance holds over sessions, and the pace over all who share
/// the ledger. The 24 hours slide: there is no hour at which the count begins anew.
/// </summary>
public interface IProductLedger
{
    /// <summary>
    /// Enters a call, unless the 24 hours before it hold as many as are allowed, or the period before it as many as the pace
    /// allows. One step, whoever else does the same.
    /// </summary>
    /// <param name="credential">The credential's <see cref="ProductConnection.CredentialId"/>.</param>
    /// <param name="limit">What the credential may do.</param>
    /// <param name="now">The time of the call.</param>
    /// <param name="cancellationToken">Gives it up; nothing is entered.</param>
    /// <returns>Null when it was entered; else from when on a call is allowed again, and nothing was entered.</returns>
    ValueTask<LedgerRefusal?> EnterAsync(string credential, ProductRateLimit limit, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>From when on the daily allowance has room for a call; null when it has now. Enters nothing.</summary>
    /// <param name="credential">The credential.</param>
    /// <param name="allowance">How many calls 24 hours may hold.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancellationToken">Gives it up.</param>
    ValueTask<DateTimeOffset?> NextAsync(string credential, int allowance, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>How many calls the last 24 hours hold.</summary>
    /// <param name="credential">The credential.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancellationToken">Gives it up.</param>
    ValueTask<int> CountAsync(string credential, DateTimeOffset now, CancellationToken cancellationToken);
}
