namespace AmazonAds.Entities;

/// <summary>What Amazon adds to an entity when extended data is asked for. Such a list weighs five plain calls.</summary>
public sealed class ExtendedData : AdsObject
{
    /// <summary>When the entity was created, ISO 8601.</summary>
    public string? CreationDateTime { get; set => field = Note(field, value); }

    /// <summary>When it was last changed, ISO 8601.</summary>
    public string? LastUpdateDateTime { get; set => field = Note(field, value); }

    /// <summary>Whether and why it does or does not serve.</summary>
    public string? ServingStatus { get; set => field = Note(field, value); }

    /// <summary>The reasons behind the serving status.</summary>
    public IReadOnlyList<ServingStatusDetail>? ServingStatusDetails { get; set => field = Note(field, value); }
}
