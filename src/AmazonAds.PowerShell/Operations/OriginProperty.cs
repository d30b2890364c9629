using System.Management.Automation;

namespace AmazonAds.PowerShell.Operations;

/// <summary>
/// The ProfileId that an object is given beside what the API said, so that it can be piped on. It is not sent back when the
/// object becomes the body of a request.
/// </summary>
internal sealed class OriginProperty(string profileId) : PSNoteProperty(PropertyName, profileId)
{
    private const string PropertyName = "ProfileId";

    /// <summary>Gives an object its profile, unless it has a property of that name.</summary>
    /// <param name="item">The object.</param>
    /// <param name="profileId">The profile, or null.</param>
    public static void AddTo(object? item, string? profileId)
    {
        if (profileId is not null && item is PSObject { BaseObject: PSCustomObject } made && made.Properties[PropertyName] is null)
            made.Properties.Add(new OriginProperty(profileId));
    }

    /// <inheritdoc/>
    public override PSMemberInfo Copy() => new OriginProperty((string)Value);
}
