using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using AmazonAds.PowerShell.Sessions;

namespace AmazonAds.PowerShell.Completion;

/// <summary>Completes the ids of profiles that Get-AdsProfile has shown, by id or by account name.</summary>
public sealed class ProfileIdCompleter : IArgumentCompleter
{
    private const int Most = 200;

    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        Session.Current.Profiles.All
            .Where(profile => Completions.Fits(profile.ProfileId, wordToComplete) || (profile.Name is { } name && Completions.Fits(name, wordToComplete)))
            .OrderBy(profile => profile.CountryCode, StringComparer.Ordinal)
            .ThenBy(profile => profile.Name, StringComparer.OrdinalIgnoreCase)
            .Take(Most)
            .Select(profile => Completions.Of(
                profile.ProfileId,
                $"{profile.CountryCode} {profile.Name ?? profile.ProfileId} ({profile.CurrencyCode}, {profile.Connection})",
                $"{profile.ProfileId} {profile.CountryCode} {profile.Name}"));
}
