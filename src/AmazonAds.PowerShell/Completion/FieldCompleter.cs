using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using AmazonAds.Entities;

namespace AmazonAds.PowerShell.Completion;

/// <summary>Completes the words that a field is known to take, from the descriptor of the cmdlet's kind.</summary>
public sealed class FieldCompleter : IArgumentCompleter
{
    private static readonly string[] Flags = ["true", "false"];

    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        ArgumentNullException.ThrowIfNull(commandName);
        var noun = commandName[(commandName.IndexOf('-', StringComparison.Ordinal) + 1)..];
        if (noun.StartsWith("Ads", StringComparison.OrdinalIgnoreCase)) noun = noun[3..];
        return EntityKinds.OfProfile
            .Where(kind => kind.Name.Equals(noun, StringComparison.OrdinalIgnoreCase))
            .Select(kind => kind.Field(parameterName))
            .OfType<EntityField>()
            .SelectMany(field => field.Type == FieldType.Flag ? Flags : field.Known)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Where(word => Completions.Fits(word, wordToComplete))
            .Select(word => Completions.Of(word, word));
    }
}
