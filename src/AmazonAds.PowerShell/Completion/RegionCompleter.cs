using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using AmazonAds.Connections;

namespace AmazonAds.PowerShell.Completion;

/// <summary>Completes the regions.</summary>
public sealed class RegionCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        Enum.GetValues<AdsRegion>()
            .Where(region => Completions.Fits(region.ToString(), wordToComplete))
            .Select(region => Completions.Of(region.ToString(), RegionHosts.Api(region).Host));
}
