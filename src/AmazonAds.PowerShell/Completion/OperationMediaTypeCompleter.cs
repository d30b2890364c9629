using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using AmazonAds.Operations;

namespace AmazonAds.PowerShell.Completion;

/// <summary>Completes the media types of the operation, for -ContentType those of the body, for -Accept those of the answer.</summary>
public sealed class OperationMediaTypeCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        if (fakeBoundParameters["Path"] is not string path) return [];
        var method = fakeBoundParameters["Method"] as string;
        return AdsOperations.AtPath(PathRule.PathOf(path))
            .Where(operation => method is null || operation.Method.Equals(method, StringComparison.OrdinalIgnoreCase))
            .SelectMany(operation => parameterName.Equals("Accept", StringComparison.OrdinalIgnoreCase) ? operation.AnswerTypes : operation.RequestTypes)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Where(type => Completions.Fits(type, wordToComplete))
            .Select(type => Completions.Of(type, type));
    }
}
