using System.Globalization;
using Npgsql;

namespace AmazonAds.Storage.Postgres;

/// <summary>
/// The address of a PostgreSQL database as people write it: <c>postgres://user:password@host:5432/database?sslmode=require</c>,
/// or with <c>postgresql://</c>. User, password and host may be left out; then the environment (<c>PGUSER</c>, <c>PGPASSWORD</c>,
/// <c>PGPASSFILE</c>) and this machine are used, as PostgreSQL's own programs do.
/// </summary>
public sealed class PostgresAddress
{
    private PostgresAddress(NpgsqlConnectionStringBuilder settings)
    {
        Settings = settings;
        Shown = string.Create(
            CultureInfo.InvariantCulture,
            $"postgres://{(settings.Username is { } user ? Uri.EscapeDataString(user) + "@" : string.Empty)}{settings.Host}:{settings.Port}/{settings.Database}");
    }

    /// <summary>The address without its password, to be shown.</summary>
    public string Shown { get; }

    internal NpgsqlConnectionStringBuilder Settings { get; }

    /// <summary>Whether a text is meant as such an address, however right it is.</summary>
    /// <param name="text">The text.</param>
    public static bool IsMeant(string? text) =>
        text is not null
        && (text.StartsWith("postgres:", StringComparison.OrdinalIgnoreCase) || text.StartsWith("postgresql:", StringComparison.OrdinalIgnoreCase));

    /// <summary>Reads an address.</summary>
    /// <param name="text">The address.</param>
    /// <exception cref="FormatException">It is not one. The message shows no part of it, since it may hold a password.</exception>
    public static PostgresAddress Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!IsMeant(text) || !Uri.TryCreate(text, UriKind.Absolute, out var uri) || !text.Contains("://", StringComparison.Ordinal))
            throw new FormatException("The address of a PostgreSQL store reads postgres://user:password@host:5432/database; characters such as @ : / ? # in user or password are written with %, for instance %40.");
        var database = Uri.UnescapeDataString(uri.AbsolutePath.TrimStart('/'));
        if (database.Length == 0 || database.Contains('/', StringComparison.Ordinal))
            throw new FormatException("The address of a PostgreSQL store ends with the name of one database: postgres://user:password@host:5432/database.");
        var settings = new NpgsqlConnectionStringBuilder
        {
            Host = uri.Host.Length > 0 ? uri.IdnHost : "localhost",
            Port = uri.Port > 0 ? uri.Port : NpgsqlConnection.DefaultPort,
            Database = database,
            ApplicationName = "AmazonAds.PowerShell",
        };
        var user = uri.UserInfo.Split(':', 2);
        if (user[0].Length > 0) settings.Username = Uri.UnescapeDataString(user[0]);
        if (user.Length > 1) settings.Password = Uri.UnescapeDataString(user[1]);
        foreach (var (name, value) in Options(uri.Query))
        {
            if (!TrySet(settings, name, value))
                throw new FormatException($"The address of the PostgreSQL store has an option '{name}' that is not known or has no such value.");
        }

        return new PostgresAddress(settings);
    }

    /// <inheritdoc/>
    public override string ToString() => Shown;

    private static IEnumerable<(string Name, string Value)> Options(string query) =>
        from part in query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
        let pair = part.Split('=', 2)
        select (Uri.UnescapeDataString(pair[0]), pair.Length > 1 ? Uri.UnescapeDataString(pair[1]) : string.Empty);

    // libpq writes names without spaces and values with hyphens; the driver knows them with spaces and without hyphens.
    private static bool TrySet(NpgsqlConnectionStringBuilder settings, string name, string value)
    {
        var known = name.ToUpperInvariant() switch
        {
            "SSLMODE" => "SSL Mode",
            "SSLROOTCERT" => "Root Certificate",
            "SSLCERT" => "SSL Certificate",
            "SSLKEY" => "SSL Key",
            "CONNECT_TIMEOUT" => "Timeout",
            "APPLICATION_NAME" => "Application Name",
            "SEARCH_PATH" => "Search Path",
            _ => name,
        };
        try
        {
            settings[known] = known == "SSL Mode" ? value.Replace("-", string.Empty, StringComparison.Ordinal) : value;
            return true;
        }
        catch (Exception exception) when (exception is ArgumentException or KeyNotFoundException or FormatException or InvalidCastException)
        {
            // Its words may show the value.
            return false;
        }
    }
}
