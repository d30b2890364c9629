using System.Text.Json;

namespace AmazonAds.Storage.Sqlite;

/// <summary>Which products are advertised.</summary>
internal static class AdvertisedAsinQuery
{
    private const string Statement = """
        SELECT DISTINCT ad.asin, profile.country_code
        FROM product_ad AS ad LEFT JOIN profile ON profile.id = ad.profile_id
        WHERE ad.profile_id IN (SELECT value FROM json_each(?1))
          AND ad.asin <> '' AND ad.gone_at IS NULL AND ad.state IS NOT 'ARCHIVED'
        """;

    /// <summary>The products that the ads of profiles are for.</summary>
    /// <param name="database">The file.</param>
    /// <param name="profileIds">The profiles.</param>
    public static IReadOnlyList<AdvertisedAsin> Read(SqliteDatabase database, IReadOnlyCollection<string> profileIds)
    {
        var found = new List<AdvertisedAsin>();
        var rows = database.Statement(Statement).With(JsonSerializer.Serialize(profileIds));
        while (rows.Step()) found.Add(new AdvertisedAsin(rows.Text(0)!, rows.Text(1)));
        return found;
    }
}
