using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using AmazonAds.Reports;

namespace AmazonAds.PowerShell.Completion;

/// <summary>Completes the types of reports.</summary>
public sealed class ReportTypeCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        ReportTypes.All.Where(type => Completions.Fits(type.Name, wordToComplete)).OrderBy(type => type.Name, StringComparer.Ordinal)
            .Select(type => Completions.Of(type.Name, $"{type.Product}, by {string.Join(" or ", type.Groupings.Select(grouping => string.Join(" and ", grouping.GroupBy)))}"));
}
