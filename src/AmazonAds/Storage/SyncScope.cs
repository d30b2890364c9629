using AmazonAds.Entities;

namespace AmazonAds.Storage;

/// <summary>
/// What one pass goes over: a kind of a profile. For the kind <c>Profile</c> itself the scope is a connection: then
/// <paramref name="Owner"/> is the connection's name.
/// </summary>
/// <param name="Owner">The profile's id, or a connection's name.</param>
/// <param name="Kind">The kind.</param>
public sealed record SyncScope(string Owner, EntityKind Kind)
{
    /// <summary>Whether it is the same scope: rows are the same whichever API they are read through.</summary>
    /// <param name="other">The other one.</param>
    public bool Equals(SyncScope? other) => other is not null && Owner == other.Owner && Kind.TableKind == other.Kind.TableKind;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Owner, Kind.TableKind);
}
