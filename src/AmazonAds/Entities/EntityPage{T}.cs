namespace AmazonAds.Entities;

/// <summary>One page of a list.</summary>
/// <typeparam name="T">The model.</typeparam>
public sealed class EntityPage<T> : EntityPage
    where T : AdsEntity
{
    /// <summary>The rows.</summary>
    public required IReadOnlyList<T> Items { get; init; }

    /// <inheritdoc/>
    public override IReadOnlyList<AdsEntity> Entities => Items;
}
