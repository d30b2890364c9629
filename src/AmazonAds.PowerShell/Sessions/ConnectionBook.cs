using System.Globalization;
using AmazonAds.Connections;

namespace AmazonAds.PowerShell.Sessions;

/// <summary>The connections of the session by name, in the order they were made; the latest one is the default. Thread-safe.</summary>
internal sealed class ConnectionBook
{
    private readonly object gate = new();
    private readonly Dictionary<string, Entry> byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<AdsConnection, string> byGrant = new(new SameGrantComparer());
    private readonly Dictionary<string, int> numbers = new(StringComparer.OrdinalIgnoreCase);
    private long made;
    private AdsConnection? latest;

    /// <summary>The latest connection made that is still there; null when there is none.</summary>
    public AdsConnection? Default
    {
        get
        {
            lock (gate) return latest;
        }
    }

    /// <summary>All connections, oldest first.</summary>
    public IReadOnlyList<AdsConnection> All
    {
        get
        {
            lock (gate) return [.. byName.Values.OrderBy(entry => entry.Number).Select(entry => entry.Connection)];
        }
    }

    /// <summary>The connection of a name, or null.</summary>
    /// <param name="name">The name; upper and lower case are the same.</param>
    public AdsConnection? Find(string? name)
    {
        if (name is null) return null;
        lock (gate) return byName.TryGetValue(name, out var entry) ? entry.Connection : null;
    }

    /// <summary>
    /// A name for a connection that was given none: the name it has already when the same grant is connected to
    /// the same address, else the prefix with the next number. No number is given out twice.
    /// </summary>
    /// <param name="prefix">What the name begins with, for instance the region.</param>
    /// <param name="draft">The connection as it would be under any name.</param>
    public string NameFor(string prefix, AdsConnection draft)
    {
        lock (gate)
        {
            if (byGrant.TryGetValue(draft, out var known)) return known;
            var number = numbers.GetValueOrDefault(prefix);
            string name;
            do name = string.Create(CultureInfo.InvariantCulture, $"{prefix}-{++number}");
            while (byName.ContainsKey(name));
            numbers[prefix] = number;
            return name;
        }
    }

    /// <summary>Adds a connection as the default, in place of one of the same name.</summary>
    /// <param name="connection">The connection.</param>
    /// <returns>The one it replaces, or null.</returns>
    public AdsConnection? Put(AdsConnection connection)
    {
        lock (gate)
        {
            var replaced = byName.TryGetValue(connection.Name, out var entry) ? entry.Connection : null;
            if (replaced is not null) ForgetGrant(replaced);
            byName[connection.Name] = new Entry(connection, ++made);
            byGrant[connection] = connection.Name;
            latest = connection;
            return replaced;
        }
    }

    /// <summary>Takes a connection out; the latest of the others becomes the default.</summary>
    /// <param name="connection">The connection.</param>
    /// <returns>Whether it was there.</returns>
    public bool Remove(AdsConnection connection)
    {
        lock (gate)
        {
            if (!byName.TryGetValue(connection.Name, out var entry) || entry.Connection != connection) return false;
            byName.Remove(connection.Name);
            ForgetGrant(connection);
            if (byName.Count == 0) numbers.Clear();
            if (latest == connection) latest = byName.Values.MaxBy(other => other.Number)?.Connection;
            return true;
        }
    }

    private void ForgetGrant(AdsConnection connection)
    {
        if (byGrant.TryGetValue(connection, out var name) && name == connection.Name) byGrant.Remove(connection);
    }

    private sealed record Entry(AdsConnection Connection, long Number);
}
