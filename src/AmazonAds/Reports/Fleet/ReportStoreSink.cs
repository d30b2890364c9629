using AmazonAds.Storage;

namespace AmazonAds.Reports;

/// <summary>Puts the reports of a run into a store, each when it is whole. Parts of several reports may come mixed.</summary>
/// <param name="store">The store.</param>
/// <param name="type">The type of the reports.</param>
/// <param name="groupBy">How their rows are grouped.</param>
public sealed class ReportStoreSink(IReportStore store, ReportType type, IReadOnlyList<string> groupBy) : IAsyncDisposable
{
    private readonly Dictionary<string, ReportRowSpool> aside = new(StringComparer.Ordinal);

    /// <summary>Takes in some rows of a report, or its end.</summary>
    /// <param name="part">The part; what is missing drops what was kept aside of it.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="AdsStoreException">The store cannot be written to.</exception>
    public async Task AddAsync(ReportPart part, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(part);
        if (part.IsMissing)
        {
            if (aside.Remove(part.Key, out var dropped)) await dropped.DisposeAsync().ConfigureAwait(false);
            return;
        }

        if (!aside.TryGetValue(part.Key, out var rows)) aside[part.Key] = rows = new ReportRowSpool(part.ProfileId);
        await rows.AddAsync(part.Rows, cancellationToken).ConfigureAwait(false);
        if (!part.IsLast) return;
        await store.WriteReportAsync(new ReportWrite(type, groupBy, rows.Read()), cancellationToken).ConfigureAwait(false);
        aside.Remove(part.Key);
        await rows.DisposeAsync().ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var rows in aside.Values) await rows.DisposeAsync().ConfigureAwait(false);
        aside.Clear();
    }
}
