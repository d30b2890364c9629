using AmazonAds.Entities;
using AmazonAds.PowerShell.Binding;

namespace AmazonAds.PowerShell.Profiles;

/// <summary>Which profiles of a list are wanted. Empty filters want all.</summary>
internal sealed class ProfileFilter
{
    private readonly HashSet<string> countries;
    private readonly HashSet<string> types;
    private readonly TextFilter? names;

    /// <summary>A filter.</summary>
    /// <param name="countries">Country codes; GB is taken for the UK that Amazon says.</param>
    /// <param name="types">Account types.</param>
    /// <param name="names">Account names; wildcards are allowed.</param>
    public ProfileFilter(IEnumerable<string>? countries, IEnumerable<string>? types, IEnumerable<string>? names)
    {
        this.countries = new(
            Given(countries).Select(code => code.Equals("GB", StringComparison.OrdinalIgnoreCase) ? "UK" : code), StringComparer.OrdinalIgnoreCase);
        this.types = new(Given(types), StringComparer.OrdinalIgnoreCase);
        this.names = TextFilter.Local(names);
    }

    /// <summary>The ids that are wanted; empty for any.</summary>
    public HashSet<string> Ids { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether a profile is wanted.</summary>
    /// <param name="profile">The profile.</param>
    public bool Wants(Profile profile) =>
        (Ids.Count == 0 || Ids.Contains(profile.ProfileId))
        && (countries.Count == 0 || countries.Contains(profile.CountryCode ?? string.Empty))
        && (types.Count == 0 || types.Contains(profile.AccountInfo?.Type ?? string.Empty))
        && (names is null || names.Matches(profile.AccountInfo?.Name));

    private static IEnumerable<string> Given(IEnumerable<string>? values) =>
        (values ?? []).Where(value => !string.IsNullOrWhiteSpace(value)).Select(value => value.Trim());
}
