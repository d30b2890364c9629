using System.Net;

namespace AmazonAds.Jobs;

/// <summary>Which links files are fetched from, and what an answer of the storage means.</summary>
internal static class StorageRule
{
    /// <summary>Why a link is not followed, or null when it may be. It carries no credentials of ours, so any host will do.</summary>
    /// <param name="link">The link.</param>
    public static string? Refusal(Uri link)
    {
        if (link.UserInfo.Length > 0) return "the link carries a user name";
        if (link.Scheme == Uri.UriSchemeHttps) return null;
        return link.Scheme == Uri.UriSchemeHttp && link.IsLoopback ? null : $"the link is {link.Scheme} to {link.Host}, which is neither https nor this machine";
    }

    /// <summary>Whether an answer means that the link has ended. Storage says so in several ways.</summary>
    /// <param name="status">The status.</param>
    public static bool HasEnded(HttpStatusCode status) =>
        status is HttpStatusCode.Forbidden or HttpStatusCode.Unauthorized or HttpStatusCode.BadRequest or HttpStatusCode.NotFound or HttpStatusCode.Gone;

    /// <summary>Whether the same may work a little later.</summary>
    /// <param name="status">The status.</param>
    public static bool IsPassing(HttpStatusCode status) => (int)status is 429 or 500 or 502 or 503 or 504;
}
