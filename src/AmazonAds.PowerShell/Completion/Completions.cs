using System.Management.Automation;
using System.Management.Automation.Language;

namespace AmazonAds.PowerShell.Completion;

/// <summary>What completers have in common.</summary>
internal static class Completions
{
    /// <summary>Whether a value goes on from what was typed; quotes around it do not count.</summary>
    /// <param name="value">The value.</param>
    /// <param name="typed">What was typed.</param>
    public static bool Fits(string value, string? typed) =>
        value.StartsWith((typed ?? string.Empty).Trim('\'', '"'), StringComparison.OrdinalIgnoreCase);

    /// <summary>A completion, in quotes where it needs them.</summary>
    /// <param name="value">The value.</param>
    /// <param name="tooltip">What is told of it.</param>
    /// <param name="listed">How it stands in the list; null for the value itself.</param>
    public static CompletionResult Of(string value, string tooltip, string? listed = null)
    {
        var isWord = value.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.');
        var text = isWord ? value : "'" + CodeGeneration.EscapeSingleQuotedStringContent(value) + "'";
        return new CompletionResult(text, listed ?? value, CompletionResultType.ParameterValue, tooltip);
    }
}
