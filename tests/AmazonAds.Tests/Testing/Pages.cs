using System.Net;
using System.Text;
using AmazonAds.Entities;
using AmazonAds.Pipeline;

namespace AmazonAds.Tests.Testing;

/// <summary>Pages as answers bring them.</summary>
internal static class Pages
{
    /// <summary>The page of an answer, and the answer that holds its memory.</summary>
    public static (EntityPage Page, AdsResponse Owner) Of(EntityKind kind, string profileId, string json)
    {
        var body = PooledBody.ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(json)), null, CancellationToken.None).GetAwaiter().GetResult();
        var response = new AdsResponse(HttpStatusCode.OK, "request-1", kind.MediaType, body);
        return (kind.ReadPageWithBodies(response, kind == EntityKinds.Profile ? string.Empty : profileId), response);
    }

    /// <summary>A page of rows given as JSON objects.</summary>
    public static (EntityPage Page, AdsResponse Owner) OfRows(EntityKind kind, string profileId, IEnumerable<string> rows)
    {
        var list = "[" + string.Join(",", rows) + "]";
        return Of(kind, profileId, kind.PageStyle == PageStyle.Cursor ? $"{{\"{kind.Collection}\":{list}}}" : list);
    }
}
