using System.Globalization;
using System.Text.RegularExpressions;

namespace AmazonAds.Operations;

/// <summary>The version in a vendor media type: <c>application/vnd.spKeyword.v3+json</c> is 3.</summary>
internal static partial class MediaTypeVersion
{
    /// <summary>The media type of what has no other.</summary>
    public const string Json = "application/json";

    /// <summary>The version; 0 where there is none.</summary>
    /// <param name="mediaType">The media type.</param>
    public static decimal Of(string mediaType) =>
        Version().Match(mediaType) is { Success: true } match
            ? decimal.Parse(match.Groups["version"].Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture)
            : 0;

    /// <summary>Media types with the newest first; of one version as they came.</summary>
    /// <param name="mediaTypes">The media types.</param>
    public static IReadOnlyList<string> NewestFirst(IEnumerable<string> mediaTypes) => [.. mediaTypes.OrderByDescending(Of)];

    [GeneratedRegex(@"\.v(?<version>\d+(\.\d+)?)\+", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Version();
}
