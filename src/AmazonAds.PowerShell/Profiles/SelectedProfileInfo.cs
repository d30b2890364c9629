namespace AmazonAds.PowerShell.Profiles;

/// <summary>The profile that is used where none is given.</summary>
/// <param name="ProfileId">Its id.</param>
/// <param name="Connection">The connection its requests go through, or null when there is none yet.</param>
/// <param name="CountryCode">Its country, where a list has shown it.</param>
/// <param name="CurrencyCode">Its currency, where a list has shown it.</param>
/// <param name="AccountName">The account's name, where a list has shown it.</param>
public sealed record SelectedProfileInfo(
    string ProfileId, string? Connection, string? CountryCode, string? CurrencyCode, string? AccountName);
