using System.Text;
using AmazonAds.Entities;

namespace AmazonAds.Exports;

/// <summary>One row of an export: the object that the Get cmdlets give of it, and the JSON it came in.</summary>
/// <param name="Entity">The campaign, ad group, keyword, target, negative or ad. What no property holds is in its <c>Body</c>.</param>
/// <param name="Json">The row as Amazon wrote it.</param>
public sealed record ExportRow(AdsEntity Entity, ReadOnlyMemory<byte> Json)
{
    /// <summary>Whether the product lists such rows too; otherwise the entity is of the kind that is nearest.</summary>
    internal bool IsListed { get; private init; }

    /// <summary>Reads a row.</summary>
    /// <param name="kind">What the export holds.</param>
    /// <param name="profileId">The profile.</param>
    /// <param name="json">The row.</param>
    /// <exception cref="System.Text.Json.JsonException">It is no object.</exception>
    internal static ExportRow Read(ExportKind kind, string profileId, ReadOnlyMemory<byte> json)
    {
        var singular = ExportForm.Of(kind).Singular;
        var found = ExportKinds.OfRow(singular, json.Span, out var isListed);
        var entity = (found ?? ExportKinds.OfRow(singular, OfSponsoredProducts(json), out _)!).ReadEntity(json.Span, profileId);
        if (found is null) entity.Kind = null;
        return new ExportRow(entity, json) { IsListed = isListed && found is not null };
    }

    // A row of a product that is not known, or that names none, is read by the forms that most of them share.
    private static byte[] OfSponsoredProducts(ReadOnlyMemory<byte> json) =>
        Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(json.Span).TrimEnd()[..^1] + ",\"adProduct\":\"SPONSORED_PRODUCTS\"}");
}
