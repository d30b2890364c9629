using AmazonAds.Connections;
using AmazonAds.Entities;
using AmazonAds.Errors;
using AmazonAds.Storage;

namespace AmazonAds.Fleet;

/// <summary>The kinds of one profile, each by list or by export; an export brings the other kinds that it holds as well.</summary>
/// <param name="options">How.</param>
/// <param name="lists">Reads lists.</param>
/// <param name="exports">Reads exports; null where none are wanted.</param>
/// <param name="run">The run.</param>
/// <param name="connection">The connection.</param>
/// <param name="earlier">How far the run had come.</param>
internal sealed class ProfileKinds(
    SyncOptions options,
    KindSync lists,
    ProfileExports? exports,
    SyncRun run,
    AdsConnection connection,
    IReadOnlyDictionary<SyncScope, SyncProgress> earlier)
{
    private readonly Dictionary<EntityKind, PageOutcome> done = [];

    /// <summary>Reads a kind, unless an export has brought it already.</summary>
    /// <param name="scope">Profile and kind.</param>
    /// <param name="cancellationToken">Ends it; the next run carries on.</param>
    /// <returns>What was done.</returns>
    /// <exception cref="AdsException">It failed; the failure is noted in the store.</exception>
    public async Task<PageOutcome> ReadAsync(SyncScope scope, CancellationToken cancellationToken)
    {
        if (!done.ContainsKey(scope.Kind)) await ReadNewAsync(scope, cancellationToken).ConfigureAwait(false);
        return done[scope.Kind];
    }

    private async Task ReadNewAsync(SyncScope scope, CancellationToken cancellationToken)
    {
        var kind = scope.Kind;
        var holder = exports is null ? null : ProfileExports.HolderOf(kind);
        ExportChoice? choice = null;
        var isUntold = false;
        OpenPass? open = null;
        if (holder is null || options.Using == SyncSource.Auto)
        {
            Func<EntityPage, int, bool>? leaves = holder is null ? null : (page, weight) =>
            {
                isUntold = page is { NextToken: not null, TotalResults: null };
                choice = exports!.Weigh(kind, page, weight);
                return choice is { TakesExport: true };
            };
            (done[kind], open) = await lists.RunAsync(run, connection, scope, earlier.GetValueOrDefault(scope), cancellationToken, leaves).ConfigureAwait(false);
            if (open is null)
            {
                if (choice is not null) await exports!.SayAsync($"{kind.Noun}s of {kind.AdProduct} were listed: {choice}.").ConfigureAwait(false);
                else if (isUntold) await exports!.SayAsync($"{kind.Noun}s of {kind.AdProduct} were listed: the list does not tell how long it is.").ConfigureAwait(false);
                return;
            }

            done.Remove(kind);
        }

        await exports!.SayAsync($"{ProfileExports.Words(holder!.Value)} are exported: {choice?.ToString() ?? "exports are asked for"}.").ConfigureAwait(false);
        if (await exports.RunAsync(run, holder.Value, Together(scope, holder.Value, open), cancellationToken).ConfigureAwait(false) is { } outcomes)
        {
            foreach (var (other, outcome) in outcomes) done[other] = outcome;
            return;
        }

        if (open is not null) done[kind] = await lists.CarryOnAsync(connection, open, cancellationToken).ConfigureAwait(false);
        else (done[kind], _) = await lists.RunAsync(run, connection, scope, null, cancellationToken).ConfigureAwait(false);
    }

    // What the export holds and nobody has read yet, the kind it is taken for first.
    private List<(EntityKind Kind, OpenPass? Open)> Together(SyncScope scope, Exports.ExportKind holder, OpenPass? open) =>
        [.. options.KindsOf(connection)
            .Where(other => ProfileExports.HolderOf(other) == holder && !done.ContainsKey(other)
                && earlier.GetValueOrDefault(new SyncScope(scope.Owner, other)) is not { State: SyncState.Complete })
            .OrderBy(other => other != scope.Kind)
            .Select(other => (other, other == scope.Kind ? open : null))];
}
