using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using AmazonAds.PowerShell.Binding;

namespace AmazonAds.PowerShell.Completion;

/// <summary>Completes the APIs that a connection can go through.</summary>
public sealed class ApiVersionCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        ApiVersionText.Words
            .Where(word => Completions.Fits(word, wordToComplete))
            .Select(word => Completions.Of(word, word == "v1" ? "Ads API v1, one API for all products" : "The API of each advertising product"));
}
