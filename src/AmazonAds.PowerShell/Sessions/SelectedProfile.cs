namespace AmazonAds.PowerShell.Sessions;

/// <summary>The profile that is used where none is given.</summary>
/// <param name="ProfileId">Its id.</param>
/// <param name="Connection">The name of the connection to use for it; null for the one it came from, else the default.</param>
internal sealed record SelectedProfile(string ProfileId, string? Connection);
