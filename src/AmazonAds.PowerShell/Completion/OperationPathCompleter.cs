using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using AmazonAds.Operations;

namespace AmazonAds.PowerShell.Completion;

/// <summary>Completes the paths of the catalog. Values that were typed in place of names in braces stay.</summary>
public sealed class OperationPathCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        var method = fakeBoundParameters["Method"] as string;
        var found = AdsOperations.All
            .Where(operation => method is null || operation.Method.Equals(method, StringComparison.OrdinalIgnoreCase))
            .GroupBy(operation => operation.Path, StringComparer.Ordinal)
            .Select(group => (Path: GoOn(group.Key, wordToComplete), Operations: group.ToList()))
            .Where(one => one.Path is not null)
            .ToList();

        // What was typed last may begin a word of a path or be a value; it is a word where there is one.
        var words = found.Where(one => IsWord(one.Operations[0].Path, wordToComplete)).ToList();
        return (words.Count > 0 ? words : found).Select(one => Completions.Of(
            one.Path!,
            string.Join(", ", one.Operations.Select(operation => $"{operation.Method} {operation.OperationId} ({operation.Document})"))));
    }

    /// <summary>The path that goes on from what was typed; null when it does not.</summary>
    /// <param name="template">A path of the catalog.</param>
    /// <param name="typed">What was typed, perhaps in quotes.</param>
    internal static string? GoOn(string template, string? typed)
    {
        var segments = Segments(typed);
        var known = template.Split('/');
        if (segments.Length > known.Length) return null;
        for (var index = 0; index < segments.Length; index++)
        {
            var isLast = index == segments.Length - 1;
            var stays = known[index] is ['{', ..] && segments[index] is not ['{', ..] && segments[index].Length > 0;
            var fits = stays || (isLast
                ? known[index].StartsWith(segments[index], StringComparison.OrdinalIgnoreCase)
                : known[index].Equals(segments[index], StringComparison.OrdinalIgnoreCase));
            if (!fits) return null;
            if (stays) known[index] = segments[index];
        }

        return string.Join('/', known);
    }

    private static bool IsWord(string template, string? typed) => template.Split('/')[Segments(typed).Length - 1] is not ['{', ..];

    private static string[] Segments(string? typed)
    {
        var segments = (typed ?? string.Empty).Trim('\'', '"').Split('/');
        return segments is [not "", ..] ? [string.Empty, .. segments] : segments;
    }
}
