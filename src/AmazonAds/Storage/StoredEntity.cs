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
    public static AdsEntity Read(EntityKind kind, ReadOnlySpan<byte> body, string profileId)
    {
        var (isCommon, isExported) = Marks(body);
        var reading = !isCommon ? EntityKinds.Through(kind, AdsApiVersion.Product)
            : isExported ? ExportKinds.Of(kind.TableKind) ?? kind.TableKind
            : EntityKinds.Through(kind, AdsApiVersion.V1);
        return reading.ReadEntity(body, profileId);
    }

    // Every row of v1 and of exports names its product and says when it was last updated; no other API's rows have both at
    // the top. Exports say there too whether it is delivered, v1 within its status.
    private static (bool IsCommon, bool IsExported) Marks(ReadOnlySpan<byte> body)
    {
        var (hasProduct, hasTime, hasDelivery) = (false, false, false);
        var reader = new Utf8JsonReader(body);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            hasProduct |= reader.ValueTextEquals("adProduct"u8);
            hasTime |= reader.ValueTextEquals("lastUpdatedDateTime"u8);
            hasDelivery |= reader.ValueTextEquals("deliveryStatus"u8) || reader.ValueTextEquals("deliveryReasons"u8);
            reader.Read();
            reader.Skip();
        }

        return (hasProduct && hasTime, hasDelivery);
    }
}
