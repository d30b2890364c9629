using System.Diagnostics.CodeAnalysis;

namespace AmazonAds.Connections;

/// <summary>
/// Compares connections by what they reach: the grant in full and the address of the API. Names do not count, so this
/// tells whether a connection is made a second time.
/// </summary>
public sealed class SameGrantComparer : IEqualityComparer<AdsConnection>
{
    /// <inheritdoc/>
    public bool Equals(AdsConnection? x, AdsConnection? y) =>
        ReferenceEquals(x, y) || (x is not null && y is not null && x.Grant == y.Grant && x.Endpoint == y.Endpoint);

    /// <inheritdoc/>
    public int GetHashCode([DisallowNull] AdsConnection obj) => HashCode.Combine(obj.Grant, obj.Endpoint);
}
