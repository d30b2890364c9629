namespace AmazonAds.Emulator.Listing;

/// <summary>The body of a listing of Sponsored Products v3.</summary>
internal sealed class ListRequest
{
    public ListFilter Filter { get; } = new();

    public int? MaxResults { get; set; }

    public string? NextToken { get; set; }

    public bool Extended { get; set; }
}
