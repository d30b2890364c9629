namespace AmazonAds.Entities;

/// <summary>An audience of shoppers.</summary>
public sealed class AudienceSegment : AdsObject
{
    /// <summary>The audience's id.</summary>
    public string? AudienceId { get; set => field = Note(field, value); }

    /// <summary>The kind of audience.</summary>
    public string? AudienceSegmentType { get; set => field = Note(field, value); }
}
