using AmazonAds.Connections;

namespace AmazonAds.Reports;

/// <summary>A profile that is reported on.</summary>
/// <param name="Connection">The connection that serves it.</param>
/// <param name="ProfileId">The profile.</param>
public sealed record ReportTarget(AdsConnection Connection, string ProfileId);
