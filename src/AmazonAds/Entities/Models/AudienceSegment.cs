namespace AmazonAds.Entities;

/// <summary>An audience of shoppers.</summary>
public sealed class AudienceSegment : AdsObject
{
    /// <summary>The audience's id.</summary>
    public string? AudienceId { get; set; }

    /// <summary>The kind of audience.</summary>
    public string? AudienceSegmentType { get; set; }
}
