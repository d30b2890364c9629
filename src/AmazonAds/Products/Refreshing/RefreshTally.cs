namespace AmazonAds.Products.Refreshing;

/// <summary>What became of the ASINs of one target.</summary>
internal sealed class RefreshTally
{
    public int Fresh { get; set; }

    public int Refreshed { get; set; }

    public int Unknown { get; set; }

    public int Failed { get; set; }

    public int Sum => Fresh + Refreshed + Unknown + Failed;
}
