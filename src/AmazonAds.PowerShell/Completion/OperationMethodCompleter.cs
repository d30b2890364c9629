using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using AmazonAds.Operations;

namespace AmazonAds.PowerShell.Completion;

/// <summary>Completes the methods that the catalog knows at the path, or the usual ones where it knows none.</summary>
public sealed class OperationMethodCompleter : IArgumentCompleter
{
    private static readonly string[] Usual = ["GET", "POST", "PUT", "DELETE"];

    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        var known = fakeBoundParameters["Path"] is string path ? AdsOperations.AtPath(PathRule.PathOf(path)) : [];
        return known.Count == 0
            ? Usual.Where(method => Completions.Fits(method, wordToComplete)).Select(method => Completions.Of(method, method))
            : known.Where(operation => Completions.Fits(operation.Method, wordToComplete))
                .Select(operation => Completions.Of(operation.Method, $"{operation.OperationId} ({operation.Document})"));
    }
}
