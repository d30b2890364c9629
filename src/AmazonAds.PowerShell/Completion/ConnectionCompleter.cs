using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using AmazonAds.PowerShell.Sessions;

namespace AmazonAds.PowerShell.Completion;

/// <summary>Completes the names of connections.</summary>
public sealed class ConnectionCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        Session.Current.Connections.All
            .Where(connection => Completions.Fits(connection.Name, wordToComplete))
            .Select(connection => Completions.Of(connection.Name, $"{connection.Region}, {connection.Endpoint.Host}, client {connection.ClientId}"));
}
