using AmazonAds.Entities;

namespace AmazonAds.Storage.Sqlite;

/// <summary>The table of a kind: its columns, and the statements that read and write it.</summary>
internal sealed class EntityTable
{
    private readonly string allOfKey;

    /// <summary>The table of a kind.</summary>
    /// <param name="kind">The kind.</param>
    public EntityTable(EntityKind kind)
    {
        Kind = kind;
        AdProduct = StoredProduct.NameOf(kind);
        HasConnection = kind == EntityKinds.Profile;
        Columns = [.. kind.Columns];
        allOfKey = $"profile_id = ?1 AND ad_product = '{AdProduct}' AND id = ?2";
    }

    public EntityKind Kind { get; }

    /// <summary>What stands in <c>ad_product</c>: the product's name, or nothing for profiles.</summary>
    public string AdProduct { get; }

    /// <summary>Whether its rows belong to a connection rather than to a profile.</summary>
    public bool HasConnection { get; }

    /// <summary>The kind's own columns.</summary>
    public IReadOnlyList<EntityColumn> Columns { get; }

    /// <summary>The number of the parameter of the first of <see cref="Columns"/> in <see cref="Insert"/> and <see cref="Update"/>.</summary>
    public static int FirstColumn => 7;

    /// <summary>?1 profile id, ?2 id, ?3 body, ?4 seen_at, ?5 changed_at, ?6 connection, then the columns.</summary>
    public string Insert =>
        $"INSERT INTO {Kind.Table} (profile_id, ad_product, id, {Names}body, seen_at, changed_at{(HasConnection ? ", connection" : string.Empty)}) "
        + $"VALUES (?1, '{AdProduct}', ?2, {Parameters}?3, ?4, ?5{(HasConnection ? ", ?6" : string.Empty)}) "
        + "ON CONFLICT (profile_id, ad_product, id) DO NOTHING";

    /// <summary>Parameters as for <see cref="Insert"/>. Of two passes at once the later one's time stays.</summary>
    public string Update =>
        $"UPDATE {Kind.Table} SET {string.Concat(Columns.Select((column, index) => $"{Quoted(column.Name)} = ?{FirstColumn + index}, "))}"
        + $"body = ?3, seen_at = max(seen_at, ?4), changed_at = ?5, gone_at = NULL{OwnConnection} WHERE {allOfKey}";

    /// <summary>
    /// ?1 profile id, ?2 id, ?3 body, ?4 seen_at, ?6 connection: what an unchanged row needs that was not seen yet, and
    /// nothing for others.
    /// </summary>
    public string Touch =>
        $"UPDATE {Kind.Table} SET seen_at = ?4{OwnConnection} WHERE {allOfKey} AND body = ?3 AND gone_at IS NULL AND seen_at < ?4";

    /// <summary>?1 profile id, ?2 id; gives body, seen_at, changed_at, gone_at.</summary>
    public string Select => $"SELECT body, seen_at, changed_at, gone_at FROM {Kind.Table} WHERE {allOfKey}";

    /// <summary>?1 owner; gives a row when the owner has any.</summary>
    public string Any => $"SELECT 1 FROM {Kind.Table} WHERE {Owned} LIMIT 1";

    /// <summary>?1 owner; gives how many rows there are, gone ones too. It reads nothing but the key's index.</summary>
    public string Count => $"SELECT count(*) FROM {Kind.Table} WHERE {Owned}";

    /// <summary>?1 owner, ?2 time of the pass, ?3 how many; gives ids.</summary>
    public string Unseen => $"SELECT id FROM {Kind.Table} WHERE {Owned} AND seen_at < ?2 AND gone_at IS NULL LIMIT ?3";

    /// <summary>?1 owner, ?2 id, ?3 time of the pass, ?4 now; gives the profile's id where the row is now gone.</summary>
    public string MarkGone =>
        $"UPDATE {Kind.Table} SET gone_at = ?4, changed_at = ?4 WHERE {Owned} AND id = ?2 AND seen_at < ?3 AND gone_at IS NULL "
        + "RETURNING profile_id";

    private string Owned => HasConnection ? "connection = ?1" : $"profile_id = ?1 AND ad_product = '{AdProduct}'";

    private string OwnConnection => HasConnection ? ", connection = ?6" : string.Empty;

    private string Names => string.Concat(Columns.Select(column => Quoted(column.Name) + ", "));

    private string Parameters => string.Concat(Columns.Select((_, index) => $"?{FirstColumn + index}, "));

    /// <summary>A name that may be a word of SQL.</summary>
    /// <param name="name">The name.</param>
    public static string Quoted(string name) => $"\"{name}\"";
}
