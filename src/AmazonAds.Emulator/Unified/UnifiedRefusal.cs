using AmazonAds.Emulator.Http;

namespace AmazonAds.Emulator.Unified;

/// <summary>Refusals of whole requests in the words of Ads API v1.</summary>
internal static class UnifiedRefusal
{
    /// <summary>What the paths of v1 begin with.</summary>
    public const string Path = "/adsApi/v1/";

    public static bool Serves(string path) => path.StartsWith(Path, StringComparison.Ordinal);

    public static EmulatorResponse Of(int status, string message) => Answers.Error(
        status,
        status switch
        {
            400 => "BAD_REQUEST",
            401 => "UNAUTHORIZED",
            403 => "FORBIDDEN",
            404 => "NOT_FOUND",
            413 => "CONTENT_TOO_LARGE",
            429 => "TOO_MANY_REQUESTS",
            _ => "INTERNAL_ERROR",
        },
        message);
}
