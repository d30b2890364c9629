using AmazonAds.Storage.History;
using AmazonAds.Storage.Postgres;
using AmazonAds.Storage.Sqlite;

namespace AmazonAds.Storage;

/// <summary>
/// Where a store is: the path of a SQLite file, or the address of a PostgreSQL database. Its text is never shown whole, since an
/// address may hold a password.
/// </summary>
public sealed record StorePlace
{
    private readonly string text;
    private readonly PostgresAddress? address;

    private StorePlace(string text, PostgresAddress? address)
    {
        this.text = text;
        this.address = address;
        Shown = address?.Shown ?? text;
    }

    /// <summary>The place as it may be shown: without a password.</summary>
    public string Shown { get; }

    /// <summary>The file, or null for a database on a server.</summary>
    public string? File => address is null ? text : null;

    /// <summary>The database, or null for a file.</summary>
    internal PostgresAddress? Address => address;

    /// <summary>Whether a text is meant as the address of a database rather than as a path, however right it is.</summary>
    /// <param name="text">The text.</param>
    public static bool IsAddress(string? text) => PostgresAddress.IsMeant(text?.Trim());

    /// <summary>Reads a place.</summary>
    /// <param name="text">A path, or an address: <c>postgres://user:password@host:5432/database</c>.</param>
    /// <exception cref="FormatException">It is meant as an address and is none. The message shows no part of it.</exception>
    public static StorePlace Parse(string text)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        return IsAddress(text) ? new StorePlace(text.Trim(), PostgresAddress.Parse(text.Trim())) : new StorePlace(text, null);
    }

    /// <summary>Opens the store; makes file or tables when they are not there. It keeps reports too.</summary>
    /// <param name="time">The clock that a file's rows are dated by; those of a database are dated by its own.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="AdsStoreException">It cannot be opened, or was written by a newer version of this library.</exception>
    public Task<IFleetStore> OpenAsync(TimeProvider time, CancellationToken cancellationToken) => OpenAsync(time, shared: null, cancellationToken);

    /// <summary>Opens the store; makes file or tables when they are not there. It keeps reports too.</summary>
    /// <param name="time">The clock that a file's rows are dated by; those of a database are dated by its own.</param>
    /// <param name="shared">How a database that processes share is worked on; null for the defaults. A file takes no notice of it.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="AdsStoreException">It cannot be opened, or was written by a newer version of this library.</exception>
    public async Task<IFleetStore> OpenAsync(TimeProvider time, PostgresStoreOptions? shared, CancellationToken cancellationToken) => address is null
        ? await SqliteStore.OpenAsync(text, time, cancellationToken).ConfigureAwait(false)
        : await PostgresStore.OpenAsync(address, shared, cancellationToken).ConfigureAwait(false);

    /// <summary>Opens what happened in the store, to be read alone: nothing is made, and no running sync is disturbed.</summary>
    /// <param name="time">The clock.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="AdsStoreException">It is not there, or cannot be read.</exception>
    public async Task<ISyncHistory> OpenHistoryAsync(TimeProvider time, CancellationToken cancellationToken) => address is null
        ? await SqliteHistory.OpenAsync(text, time, cancellationToken).ConfigureAwait(false)
        : await PostgresHistory.OpenAsync(address, options: null, cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    public bool Equals(StorePlace? other) => other is not null && other.text == text;

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(text);

    /// <inheritdoc/>
    public override string ToString() => Shown;
}
