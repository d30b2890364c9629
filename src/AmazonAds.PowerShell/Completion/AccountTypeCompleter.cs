using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace AmazonAds.PowerShell.Completion;

/// <summary>Completes the account types that are known today.</summary>
public sealed class AccountTypeCompleter : IArgumentCompleter
{
    private static readonly string[] Known = ["seller", "vendor", "agency"];

    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        Known
            .Where(type => Completions.Fits(type, wordToComplete))
            .Select(type => Completions.Of(type, type));
}
