using System.Management.Automation;
using AmazonAds.Batching;

namespace AmazonAds.PowerShell;

/// <content>Errors of profiles, entities and items.</content>
internal static partial class Errors
{
    /// <summary>Something is of a kind that does not serve.</summary>
    /// <param name="entity">The thing.</param>
    public static ErrorRecord DoesNotServe(object entity) => Record(
        new ArgumentException($"A {entity.GetType().Name} has no serving status; campaigns, ad groups, keywords, targets and ads have one."),
        "AdsDoesNotServe", ErrorCategory.InvalidArgument, entity, "Pipe in what Get-AdsCampaign, Get-AdsAdGroup, Get-AdsKeyword, Get-AdsTarget or Get-AdsProductAd give.");

    /// <summary>No profile is given and none is selected.</summary>
    public static ErrorRecord ProfileNotSelected() => Record(
        new InvalidOperationException("No profile: give -ProfileId, pipe profiles in (Get-AdsProfile | …), or select one with Select-AdsProfile."),
        "AdsProfileNotSelected", ErrorCategory.InvalidOperation, null, "Run Get-AdsProfile to see the profiles, then Select-AdsProfile -ProfileId <id>.");

    /// <summary>No connection that was asked shows this profile.</summary>
    /// <param name="profileId">The profile.</param>
    public static ErrorRecord ProfileNotFound(string profileId) => Record(
        new ItemNotFoundException($"No connection shows a profile {profileId}. A connection shows the profiles of its own region only."),
        "AdsProfileNotFound", ErrorCategory.ObjectNotFound, profileId, "Run Get-AdsProfile to see the profiles; connect to the profile's region.");

    /// <summary>An advertising product has nothing of a kind.</summary>
    /// <param name="kind">The kind's name.</param>
    /// <param name="product">The product.</param>
    public static ErrorRecord KindNotOffered(string kind, string product) => Record(
        new NotSupportedException($"The API of {product} has no {Entities.Words.Plural(kind)}."),
        "AdsProductNotSupported", ErrorCategory.NotImplemented, product, "Choose another product with -AdProduct, or leave it out for SponsoredProducts.");

    /// <summary>A profile has no entity of an id.</summary>
    /// <param name="noun">The kind, in words.</param>
    /// <param name="id">The id.</param>
    /// <param name="profileId">The profile.</param>
    public static ErrorRecord EntityNotFound(string noun, string id, string profileId) => Record(
        new ItemNotFoundException($"Profile {profileId} has no {noun} {id}."),
        "AdsEntityNotFound", ErrorCategory.ObjectNotFound, id, "Check the id, the profile, and -AdProduct: ids are unique per kind within one profile and product.");

    /// <summary>An item of a write was not carried out, or its fate is not known.</summary>
    /// <param name="outcome">What became of it.</param>
    /// <param name="what">The kind of thing, in words.</param>
    /// <param name="done">What was to be done, as a participle: <c>created</c>.</param>
    public static ErrorRecord ItemNotWritten(WriteOutcome outcome, string what, string done)
    {
        var request = outcome.RequestId is null ? string.Empty : $" Request id {outcome.RequestId}.";
        var verdict = outcome.Status == WriteStatus.Unknown ? $"may or may not have been {done}" : $"was not {done}";
        var name = outcome.Edit?.Fields.FirstOrDefault(field => field.Field.Name is "Name" or "KeywordText")?.New;
        var which = outcome.Id ?? (name is null ? "(no id)" : $"'{name}'");
        var message = $"The {what} {which} of profile {(outcome.ProfileId.Length > 0 ? outcome.ProfileId : "(none)")} {verdict} ({outcome.Code}): {outcome.Message}{request}";
        return outcome.Status == WriteStatus.Unknown
            ? Record(new InvalidOperationException(message), "AdsItemUnknown", ErrorCategory.InvalidResult, outcome.Input,
                "Read the entity to see what it is now, before trying again.")
            : Record(new InvalidOperationException(message), "AdsItemFailed." + outcome.Code, outcome.RequestId is null ? ErrorCategory.InvalidData : ErrorCategory.InvalidResult, outcome.Input,
                "Correct the item and send it again; the others are not affected.");
    }

    /// <summary>Nothing can be told of an item of a read.</summary>
    /// <param name="what">The kind of thing, in words.</param>
    /// <param name="id">Its id, or what else names it.</param>
    /// <param name="profileId">The profile.</param>
    /// <param name="code">Amazon's code, or our own.</param>
    /// <param name="message">The words.</param>
    public static ErrorRecord ItemNotRead(string what, string? id, string profileId, string? code, string? message) => Record(
        new ItemNotFoundException($"Nothing can be told of the {what} {id ?? "(no id)"} of profile {profileId} ({code ?? "unknownError"}): {message ?? "no reason was given."}"),
        "AdsItemNotRead." + (code ?? "unknownError"), ErrorCategory.ObjectNotFound, id, "Check the id, the profile and -AdProduct; the other items are not affected.");
}
