using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using AmazonAds.PowerShell.Binding;

namespace AmazonAds.PowerShell.Completion;

/// <summary>Completes advertising products.</summary>
public sealed class AdProductCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        AdProductAttribute.Names.Where(name => Completions.Fits(name, wordToComplete)).Select(name => Completions.Of(name, name));
}
