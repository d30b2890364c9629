namespace AmazonAds.Emulator.Entities;

/// <summary>What only one row below a parent may have, and the error of a second one.</summary>
/// <param name="Key">The text that must not repeat, case aside.</param>
/// <param name="Member">The member that errors name.</param>
/// <param name="Reason">The reason that errors give.</param>
/// <param name="CountsArchived">Whether archived rows keep theirs.</param>
internal sealed record Uniqueness<TRow>(Func<TRow, string> Key, string Member, string Reason, bool CountsArchived);
