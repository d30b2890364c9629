namespace AmazonAds.Entities;

/// <summary>One reason behind a serving status.</summary>
public sealed class ServingStatusDetail : AdsObject
{
    /// <summary>The reason's name.</summary>
    public string? Name { get; set => field = Note(field, value); }

    /// <summary>The reason in words.</summary>
    public string? Message { get; set => field = Note(field, value); }

    /// <summary>Where more can be read.</summary>
    public string? HelpUrl { get; set => field = Note(field, value); }
}
