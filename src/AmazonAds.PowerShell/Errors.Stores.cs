using System.Management.Automation;
using AmazonAds.Fleet;
using AmazonAds.Storage;

namespace AmazonAds.PowerShell;

/// <content>Errors of stores and syncs.</content>
internal static partial class Errors
{
    /// <summary>A profile was not synced.</summary>
    /// <param name="result">Its result.</param>
    public static ErrorRecord ProfileNotSynced(ProfileSyncResult result)
    {
        object target = result.ProfileId.Length > 0 ? result.ProfileId : result.Connection;
        return result.Error is { } error
            ? From(error, target)
            : Record(new InvalidOperationException($"{target} was not synced."), "AdsProfileNotSynced", ErrorCategory.NotSpecified, target, null);
    }

    /// <summary>A store cannot be read.</summary>
    /// <param name="exception">Why.</param>
    public static ErrorRecord StoreNotRead(AdsStoreException exception) => Record(
        exception, "AdsStoreNotRead", ErrorCategory.ReadError, exception.Path, "Name the store that Sync-AdsProfile wrote with -Store.");

    /// <summary>No run of a store has this number.</summary>
    /// <param name="id">The number.</param>
    public static ErrorRecord RunNotFound(long id) => Record(
        new ItemNotFoundException($"The store has no run {id}. Get-AdsSync lists those there are."),
        "AdsRunNotFound", ErrorCategory.ObjectNotFound, id, "Run Get-AdsSync to see the numbers, and name the store with -Store.");

    /// <summary>The store is of a sort that is not supported.</summary>
    /// <param name="address">What was given; only its scheme is shown, since it may hold a password.</param>
    public static ErrorRecord StoreNotSupported(string address)
    {
        var shown = address[..address.IndexOf("://", StringComparison.Ordinal)].Trim() + "://";
        return Record(
            new NotSupportedException($"A store cannot be at {shown}: it is the path of a SQLite file, or the address of a PostgreSQL database, postgres://user@host/database."),
            "AdsStoreNotSupported", ErrorCategory.NotImplemented, shown, "Give a path or a postgres:// address, or leave -Store out.");
    }

    /// <summary>The address of a database is none.</summary>
    /// <param name="wrong">Why; it shows no part of the address, which may hold a password.</param>
    public static ErrorRecord StoreAddressInvalid(FormatException wrong) => Record(
        wrong, "AdsStoreAddressInvalid", ErrorCategory.InvalidArgument, "Store", "The password may stand in PGPASSWORD or in the file that PGPASSFILE names instead.");
}
