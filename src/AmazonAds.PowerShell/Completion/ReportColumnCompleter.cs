using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using AmazonAds.Reports;

namespace AmazonAds.PowerShell.Completion;

/// <summary>Completes the columns of a report, those of its time unit included.</summary>
public sealed class ReportColumnCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        ArgumentNullException.ThrowIfNull(fakeBoundParameters);
        var type = ReportTypes.Find(fakeBoundParameters["Type"]?.ToString());
        var unit = string.Equals(fakeBoundParameters["TimeUnit"]?.ToString(), nameof(ReportTimeUnit.Daily), StringComparison.OrdinalIgnoreCase)
            ? ReportTimeUnit.Daily
            : ReportTimeUnit.Summary;
        return ReportColumns.OfTime(unit)
            .Concat((type is null ? ReportTypes.All : [type]).SelectMany(known => known.Groupings).SelectMany(grouping => grouping.Columns))
            .Distinct(StringComparer.Ordinal).Where(name => Completions.Fits(name, wordToComplete)).Select(name => Completions.Of(name, ReportColumns.RoleOf(name).ToString()));
    }
}
