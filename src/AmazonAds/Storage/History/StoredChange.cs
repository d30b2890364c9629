namespace AmazonAds.Storage.History;

/// <summary>A change of one field of an entity, as a sync saw it.</summary>
public sealed record StoredChange
{
    /// <summary>When a sync saw it, in UTC; it was made at some time between this pass and the one before.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The profile.</summary>
    public required string ProfileId { get; init; }

    /// <summary>The kind: Keyword, Campaign, ….</summary>
    public required string Kind { get; init; }

    /// <summary>The advertising product; null for what belongs to none.</summary>
    public string? AdProduct { get; init; }

    /// <summary>The entity's id.</summary>
    public required string Id { get; init; }

    /// <summary>The column that changed; <c>gone_at</c> where the entity went (it has a new value then) or came back.</summary>
    public required string Field { get; init; }

    /// <summary>The old value as text, or null.</summary>
    public string? Old { get; init; }

    /// <summary>The new value as text, or null.</summary>
    public string? New { get; init; }
}
