using System.Runtime.CompilerServices;
using AmazonAds.Batching;
using AmazonAds.Connections;
using AmazonAds.Entities;
using AmazonAds.Pipeline;
using AmazonAds.PowerShell.Sessions;

namespace AmazonAds.PowerShell.Writing;

/// <summary>Written entities whose answers did not hold them, gathered by profile until a filter by id is full.</summary>
/// <param name="client">The client.</param>
/// <param name="kind">The kind.</param>
/// <param name="options">Time and gate of each request.</param>
internal sealed class UnreadEntities(AdsClient client, EntityKind kind, AdsCallOptions options)
{
    private readonly Dictionary<string, List<WriteOutcome>> byProfile = new(StringComparer.Ordinal);

    /// <summary>Adds an outcome; gives those that fill a filter.</summary>
    /// <param name="outcome">The outcome.</param>
    public IReadOnlyList<WriteOutcome>? Add(WriteOutcome outcome)
    {
        if (!byProfile.TryGetValue(outcome.ProfileId, out var open)) byProfile[outcome.ProfileId] = open = [];
        open.Add(outcome);
        if (open.Count < kind.Filters.MaxIds) return null;
        byProfile.Remove(outcome.ProfileId);
        return open;
    }

    /// <summary>What is left.</summary>
    public IReadOnlyCollection<IReadOnlyList<WriteOutcome>> Rest() => byProfile.Values;

    /// <summary>Reads the entities of some outcomes.</summary>
    /// <param name="outcomes">The outcomes, of one profile.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async IAsyncEnumerable<WriteOutcome> ReadAsync(
        IReadOnlyList<WriteOutcome> outcomes, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (outcomes.Count == 0 || ConnectionOf(outcomes[0]) is not { } connection) yield break;
        var query = new EntityQuery { Ids = [.. outcomes.Select(outcome => outcome.Id!)] };
        var found = new Dictionary<string, AdsEntity>(StringComparer.Ordinal);
        await foreach (var entity in kind.ListAsync(client, connection, outcomes[0].ProfileId, query, options, cancellationToken).ConfigureAwait(false))
        {
            if (kind.IdOf(entity) is { } id) found[id] = entity;
        }

        foreach (var outcome in outcomes) yield return outcome with { Entity = found.GetValueOrDefault(outcome.Id!) };
    }

    private static AdsConnection? ConnectionOf(WriteOutcome outcome) =>
        (outcome.Connection is { } name ? Session.Current.Connections.Find(name) : null) ?? Session.Current.ConnectionOf(outcome.ProfileId);
}
