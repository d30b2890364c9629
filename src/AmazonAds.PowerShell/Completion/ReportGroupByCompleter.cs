using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using AmazonAds.Reports;

namespace AmazonAds.PowerShell.Completion;

/// <summary>Completes what the rows of a report can be grouped by.</summary>
public sealed class ReportGroupByCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        ArgumentNullException.ThrowIfNull(fakeBoundParameters);
        var type = ReportTypes.Find(fakeBoundParameters["Type"]?.ToString());
        return (type is null ? ReportTypes.All : [type]).SelectMany(known => known.Groupings).SelectMany(grouping => grouping.GroupBy)
            .Distinct(StringComparer.Ordinal).Where(name => Completions.Fits(name, wordToComplete)).Select(name => Completions.Of(name, name));
    }
}
