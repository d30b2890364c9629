using AmazonAds.Connections;

namespace AmazonAds.Fleet;

/// <summary>What a sync is asked to cover: all profiles of a connection, or one of them.</summary>
/// <param name="Connection">The connection.</param>
/// <param name="ProfileId">The profile; null for all of the connection.</param>
public sealed record SyncTarget(AdsConnection Connection, string? ProfileId = null);
