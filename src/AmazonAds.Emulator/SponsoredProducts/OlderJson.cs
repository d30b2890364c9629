using AmazonAds.Emulator.Json;

namespace AmazonAds.Emulator.SponsoredProducts;

/// <summary>What the extended rows of Sponsored Products v2 have in common.</summary>
internal static class OlderJson
{
    public static void ExtendedData(JsonBytes json, string servingStatus, DateTimeOffset created, DateTimeOffset updated) =>
        json.Raw(",\"servingStatus\":"u8).Text(servingStatus)
            .Raw(",\"creationDate\":"u8).Number(created.ToUnixTimeMilliseconds())
            .Raw(",\"lastUpdatedDate\":"u8).Number(updated.ToUnixTimeMilliseconds());
}
