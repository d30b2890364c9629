using System.Text.Json;
using AmazonAds.Connections;
using AmazonAds.Entities;

namespace AmazonAds.Storage;

/// <summary>Rows as a store kept them: in the JSON of the API through which they were last read.</summary>
internal static class StoredEntity
{
    /// <summary>Reads a stored row.</summary>
    /// <param name="kind">The kind whose table it is in.</param>
    /// <param name="body">The JSON.</param>
    /// <param name="profileId">The profile.</param>
    public static AdsEntity Read(EntityKind kind, ReadOnlySpan<byte> body, string profileId) =>
        EntityKinds.Through(kind, IsUnified(body) ? AdsApiVersion.V1 : AdsApiVersion.Product).ReadEntity(body, profileId);

    // Every row of v1 names its product and says when it was last updated; no other API's rows have both at the top.
    private static bool IsUnified(ReadOnlySpan<byte> body)
    {
        var (hasProduct, hasTime) = (false, false);
        var reader = new Utf8JsonReader(body);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            hasProduct |= reader.ValueTextEquals("adProduct"u8);
            hasTime |= reader.ValueTextEquals("lastUpdatedDateTime"u8);
            reader.Read();
            reader.Skip();
        }

        return hasProduct && hasTime;
    }
}
