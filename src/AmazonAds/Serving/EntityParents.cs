using AmazonAds.Connections;
using AmazonAds.Entities;
using AmazonAds.Pipeline;

namespace AmazonAds.Serving;

/// <summary>
/// The ad groups and campaigns that entities of one profile and product belong to, looked up by id, many at once, and
/// each one once. For one caller at a time.
/// </summary>
/// <param name="client">The client.</param>
/// <param name="connection">The connection.</param>
/// <param name="profileId">The profile.</param>
/// <param name="product">The product.</param>
public sealed class EntityParents(AdsClient client, AdsConnection connection, string profileId, AdProduct product)
{
    private readonly Dictionary<string, AdGroup?> adGroups = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Campaign?> campaigns = new(StringComparer.Ordinal);

    /// <summary>The ad group of an id; null when it is not there.</summary>
    /// <param name="id">The id, or null.</param>
    public AdGroup? AdGroup(string? id) => id is null ? null : adGroups.GetValueOrDefault(id);

    /// <summary>The campaign of an id; null when it is not there.</summary>
    /// <param name="id">The id, or null.</param>
    public Campaign? Campaign(string? id) => id is null ? null : campaigns.GetValueOrDefault(id);

    /// <summary>Looks up the parents of some entities that were not looked up yet.</summary>
    /// <param name="entities">The entities.</param>
    /// <param name="options">Time and gate of each request; null for the defaults.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="Errors.AdsException">A list failed for good.</exception>
    public async Task ReadAsync(IEnumerable<AdsEntity> entities, AdsCallOptions? options, CancellationToken cancellationToken)
    {
        var items = entities.ToList();
        await ReadAsync(items.Select(AdGroupIdOf), adGroups, options, cancellationToken).ConfigureAwait(false);

        // Sponsored Display does not say which campaign an ad belongs to; its ad group does.
        await ReadAsync(items.Select(item => CampaignIdOf(item) ?? AdGroup(AdGroupIdOf(item))?.CampaignId), campaigns, options, cancellationToken)
            .ConfigureAwait(false);
    }

    /// <summary>Judges whether an entity can serve, by the parents that were looked up.</summary>
    /// <param name="entity">The entity.</param>
    /// <param name="today">The day in the profile's time zone.</param>
    public ServingVerdict Judge(AdsEntity entity, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(entity);
        var adGroup = AdGroup(AdGroupIdOf(entity));
        return ServingRule.Judge(entity, adGroup, Campaign(CampaignIdOf(entity) ?? adGroup?.CampaignId), today);
    }

    private static string? AdGroupIdOf(AdsEntity entity) => entity switch
    {
        Keyword keyword => keyword.AdGroupId,
        Target target => target.AdGroupId,
        ProductAd ad => ad.AdGroupId,
        _ => null,
    };

    private static string? CampaignIdOf(AdsEntity entity) => entity switch
    {
        AdGroup adGroup => adGroup.CampaignId,
        Keyword keyword => keyword.CampaignId,
        Target target => target.CampaignId,
        ProductAd ad => ad.CampaignId,
        _ => null,
    };

    private async Task ReadAsync<T>(
        IEnumerable<string?> wanted, Dictionary<string, T?> known, AdsCallOptions? options, CancellationToken cancellationToken)
        where T : AdsEntity, new()
    {
        var ids = wanted.OfType<string>().Distinct(StringComparer.Ordinal).Where(id => !known.ContainsKey(id)).ToList();
        if (ids.Count == 0 || EntityKinds.Find<T>(product, connection.ApiVersion) is not { } kind) return;
        foreach (var id in ids) known[id] = null;
        var found = client.Set(kind).ListAsync(connection, profileId, new EntityQuery { Ids = ids }, options, cancellationToken);
        await foreach (var entity in found.ConfigureAwait(false))
        {
            if (kind.IdOf(entity) is { } id) known[id] = entity;
        }
    }
}
