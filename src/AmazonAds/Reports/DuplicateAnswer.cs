using System.Text.RegularExpressions;
using AmazonAds.Errors;

namespace AmazonAds.Reports;

/// <summary>What a 425 says: the same report is being made already, under the id that its text ends with.</summary>
internal static partial class DuplicateAnswer
{
    private const int TooEarly = 425;

    /// <summary>Whether a failure is such an answer.</summary>
    /// <param name="failure">The failure.</param>
    public static bool Is(AdsException failure) => failure is AdsApiException && (int?)failure.Status == TooEarly;

    /// <summary>The id it names, or null.</summary>
    /// <param name="failure">The failure.</param>
    public static string? IdIn(AdsException failure)
    {
        if (!Is(failure) || failure.ServiceMessage is not { } text) return null;
        var match = Id().Match(text);
        return match.Success ? match.Value : null;
    }

    [GeneratedRegex("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Id();
}
