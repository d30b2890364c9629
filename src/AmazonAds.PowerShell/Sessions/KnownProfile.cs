namespace AmazonAds.PowerShell.Sessions;

/// <summary>What the session remembers of a profile.</summary>
/// <param name="ProfileId">Its id.</param>
/// <param name="Connection">The name of the connection that showed it last.</param>
/// <param name="CountryCode">Its marketplace's country, or null.</param>
/// <param name="CurrencyCode">Its currency, or null.</param>
/// <param name="Name">The account's name, or null.</param>
/// <param name="TimeZone">Its time zone, an IANA name, or null.</param>
internal sealed record KnownProfile(
    string ProfileId, string Connection, string? CountryCode, string? CurrencyCode, string? Name, string? TimeZone);
