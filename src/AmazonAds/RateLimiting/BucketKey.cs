namespace AmazonAds.RateLimiting;

/// <summary>
/// What a bucket is for. Two connections meet in one bucket only for the same profile at the same endpoint, whose
/// budget they share at Amazon too.
/// </summary>
/// <param name="Endpoint">Host and port of the API.</param>
/// <param name="Name">The profile's id, the connection's name, or <c>reports</c>.</param>
/// <param name="Kind">Which of these.</param>
public readonly record struct BucketKey(string Endpoint, string Name, BucketKind Kind)
{
    /// <summary>The bucket of a profile, whatever the connection.</summary>
    public static BucketKey ForProfile(string endpoint, string profileId) =>
        new(endpoint, profileId, BucketKind.Profile);

    /// <summary>The bucket of a connection's calls that name no profile.</summary>
    public static BucketKey ForConnection(string endpoint, string connectionName) =>
        new(endpoint, connectionName, BucketKind.Connection);

    /// <summary>The bucket of all requests for reports at an endpoint, whatever the profile and the connection.</summary>
    public static BucketKey ForReports(string endpoint) => new(endpoint, "reports", BucketKind.Reports);
}
