using System.Management.Automation;

namespace AmazonAds.PowerShell;

/// <content>Errors of requests of any operation.</content>
internal static partial class Errors
{
    /// <summary>A path is not requested.</summary>
    /// <param name="refusal">Why.</param>
    /// <param name="path">The path.</param>
    public static ErrorRecord PathRefused(string refusal, string path) => Record(
        new ArgumentException(refusal), "AdsPathRefused", ErrorCategory.InvalidArgument, path, "Give the path as Amazon's documents have it, for instance /sp/campaigns/list.");

    /// <summary>A request cannot be made of what was given.</summary>
    /// <param name="refusal">Why.</param>
    /// <param name="target">The parameter or the operation.</param>
    /// <param name="exception">What was wrong in detail, or null.</param>
    public static ErrorRecord RequestInvalid(string refusal, object? target, Exception? exception = null) => Record(
        new ArgumentException(refusal, exception), "AdsRequestInvalid", ErrorCategory.InvalidArgument, target, "Nothing was sent. Correct the command and run it again.");

    /// <summary>It cannot be said where the items of an answer are.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="wanted">The member that was asked for, or null.</param>
    /// <param name="candidates">The members that are arrays.</param>
    /// <param name="target">The profile, or null.</param>
    public static ErrorRecord ItemsNotFound(string operation, string? wanted, IReadOnlyList<string> candidates, object? target) => Record(
        new InvalidOperationException(
            (wanted is null ? $"The answer of {operation} does not have exactly one array, so its items are not known." : $"The answer of {operation} has no array '{wanted}'.")
            + (candidates.Count > 0 ? $" Its arrays are {string.Join(", ", candidates)}." : string.Empty)),
        "AdsItemsNotFound", ErrorCategory.InvalidResult, target, "Say which member holds the items with -ItemProperty, or leave -All out.");
}
