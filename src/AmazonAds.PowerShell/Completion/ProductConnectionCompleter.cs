using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using AmazonAds.PowerShell.Sessions;

namespace AmazonAds.PowerShell.Completion;

/// <summary>Completes the names of connections to the product catalogue.</summary>
public sealed class ProductConnectionCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        Session.Current.Products.All
            .Select(static setup => setup.Connection)
            .Where(connection => Completions.Fits(connection.Name, wordToComplete))
            .Select(connection => Completions.Of(connection.Name, $"{connection.Marketplace}, client {connection.ClientId}"));
}
