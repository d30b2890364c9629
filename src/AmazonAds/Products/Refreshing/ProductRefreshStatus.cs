namespace AmazonAds.Products.Refreshing;

/// <summary>How a refresh of advertised products ended.</summary>
public enum ProductRefreshStatus
{
    /// <summary>Everything was looked at.</summary>
    Success,

    /// <summary>The share of the daily allowance is used up; what is left comes with a later refresh.</summary>
    AllowanceUsed,

    /// <summary>It was given up: calls failed.</summary>
    Failed,

    /// <summary>No connection is for the marketplace.</summary>
    NoConnection,
}
