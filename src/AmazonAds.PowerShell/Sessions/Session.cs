using AmazonAds.Connections;
using AmazonAds.Entities;

namespace AmazonAds.PowerShell.Sessions;

/// <summary>
/// What a PowerShell process has in common, whatever the runspace: connections, one client with its limits, tokens and
/// metrics, what is known of profiles, the selected profile, and the emulators that run. Thread-safe.
/// </summary>
internal sealed class Session
{
    private SelectedProfile? selected;
    private MarketplaceBook? marketplaces;
    private ProductBook? products;
    private EmulatorBook? emulators;

    /// <summary>The one session of the process. Nothing else in this assembly is static and changes.</summary>
    public static Session Current { get; } = new();

    /// <summary>The client that makes every request.</summary>
    public AdsClient Client { get; } = new();

    /// <summary>The connections by name.</summary>
    public ConnectionBook Connections { get; } = new();

    /// <summary>What was learnt of profiles.</summary>
    public ProfileBook Profiles { get; } = new();

    /// <summary>The marketplaces of profiles.</summary>
    public MarketplaceBook Marketplaces => marketplaces ??= new MarketplaceBook(Client, Profiles);

    /// <summary>The product catalogue: its connections, client and caches.</summary>
    public ProductBook Products => LazyInitializer.EnsureInitialized(ref products, () => new ProductBook(Time, Client.Telemetry));

    /// <summary>Where reports of this process are remembered.</summary>
    public ReportStoreBook ReportStores { get; } = new();

    /// <summary>The emulators of this process. Their assembly is loaded with the first of them.</summary>
    public EmulatorBook Emulators => LazyInitializer.EnsureInitialized(ref emulators, static () => new EmulatorBook());

    /// <summary>The clock of what is not the client's: progress, the emulators.</summary>
    public TimeProvider Time { get; } = TimeProvider.System;

    /// <summary>The profile to use where none is given, for the whole process; or null.</summary>
    public SelectedProfile? Selected
    {
        get => Volatile.Read(ref selected);
        set => Volatile.Write(ref selected, value);
    }

    /// <summary>
    /// Puts a connection into the book under its name and makes it the default. One of that name is replaced, and
    /// the access token of its grant is forgotten, since the client secret may be another one now.
    /// </summary>
    /// <param name="connection">The connection.</param>
    /// <param name="validated">Whether a token was got for it just now; that one is kept.</param>
    public void Connect(AdsConnection connection, bool validated = false)
    {
        if (Connections.Put(connection) is not { } replaced) return;
        if (!validated || !new SameGrantComparer().Equals(replaced, connection)) Client.Forget(replaced);
        if (replaced.Endpoint != connection.Endpoint) Volatile.Read(ref emulators)?.Release(replaced);
    }

    /// <summary>Takes a connection out of the book and forgets all that came with it.</summary>
    /// <param name="connection">The connection.</param>
    public void Disconnect(AdsConnection connection)
    {
        if (!Connections.Remove(connection)) return;
        Client.Forget(connection);
        Profiles.Forget(connection.Name);
        if (Selected is { } profile && string.Equals(profile.Connection, connection.Name, StringComparison.OrdinalIgnoreCase))
            Selected = null;
        Volatile.Read(ref emulators)?.Release(connection);
    }

    /// <summary>Remembers a profile that a list has shown.</summary>
    /// <param name="profile">The profile, with the name of its connection.</param>
    public void Learn(Profile profile) => Profiles.Learn(profile);

    /// <summary>The connection that a profile's requests go through: the one it came from, else the default; null for none.</summary>
    /// <param name="profileId">The profile.</param>
    public AdsConnection? ConnectionOf(string profileId) =>
        (Profiles.Find(profileId) is { } known ? Connections.Find(known.Connection) : null) ?? Connections.Default;
}
