using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using AmazonAds.PowerShell.Binding;

namespace AmazonAds.PowerShell.Completion;

/// <summary>Completes the states that are known today.</summary>
public sealed class StateCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        StateText.Known.Where(state => Completions.Fits(state, wordToComplete)).Select(state => Completions.Of(state, state));
}
