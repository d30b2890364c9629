using AmazonAds.Entities;

namespace AmazonAds.Storage.Postgres;

/// <summary>The table of a kind: its columns, and the statements that read and write it.</summary>
internal sealed class PostgresTable
{
    private const string Key = "t.profile_id = s.profile_id AND t.ad_product = s.ad_product AND t.id = s.id";

    public PostgresTable(EntityKind kind)
    {
        Kind = kind;
        Name = kind.Table;
        Stage = "stage_" + kind.Table;
        AdProduct = StoredProduct.NameOf(kind);
        HasConnection = kind == EntityKinds.Profile;
        Columns = [.. kind.Columns];
    }

    public EntityKind Kind { get; }

    public string Name { get; }

    /// <summary>The temporary table that rows come into before they meet those that are there.</summary>
    public string Stage { get; }

    /// <summary>What stands in <c>ad_product</c>: the product's name, or nothing for profiles.</summary>
    public string AdProduct { get; }

    /// <summary>Whether its rows belong to a connection rather than to a profile.</summary>
    public bool HasConnection { get; }

    /// <summary>The kind's own columns.</summary>
    public IReadOnlyList<EntityColumn> Columns { get; }

    /// <summary>The rows of <c>$1</c>: a profile's id, or a connection's name.</summary>
    public string Owned => HasConnection ? "connection = $1" : $"profile_id = $1 AND ad_product = '{AdProduct}'";

    public string CopyIn => $"COPY {Name} ({Written}) FROM STDIN (FORMAT BINARY)";

    public string CopyToStage => $"COPY {Stage} (page, {Written}) FROM STDIN (FORMAT BINARY)";

    /// <summary>
    /// Makes the stage ready, and keeps the database from reading whole tables for the sake of a few thousand staged rows: what it takes
    /// a table's size to be can be far off in one that has just been filled. (What is off counts as so dear that each statement would be
    /// compiled, which takes longer than the statement.)
    /// </summary>
    public string PrepareStage =>
        $"SET LOCAL enable_seqscan = off; SET LOCAL enable_hashjoin = off; SET LOCAL enable_mergejoin = off; SET LOCAL enable_material = off; SET LOCAL jit = off; CREATE TEMP TABLE IF NOT EXISTS {Stage} (page integer NOT NULL, {Definitions(Columns)}"
        + $"profile_id text NOT NULL, ad_product text NOT NULL, id text NOT NULL, body json NOT NULL, seen_at timestamptz NOT NULL, changed_at timestamptz NOT NULL"
        + (HasConnection ? ", connection text NOT NULL" : string.Empty) + $") ON COMMIT DELETE ROWS; DELETE FROM {Stage}";

    /// <summary>What an unchanged row needs that was not seen yet, and nothing for others; counts them by page.</summary>
    public string Touch =>
        $"WITH touched AS (UPDATE {Name} t SET seen_at = s.seen_at{(HasConnection ? ", connection = s.connection" : string.Empty)} FROM {Stage} s "
        + $"WHERE {Key} AND t.gone_at IS NULL AND t.seen_at < s.seen_at AND t.body::text = s.body::text RETURNING s.page) "
        + "SELECT page, count(*) FROM touched GROUP BY page";

    /// <summary>Adds rows that are not there yet; gives their profiles and ids.</summary>
    public string Insert =>
        $"INSERT INTO {Name} ({Written}) SELECT {Written} FROM {Stage} ON CONFLICT (profile_id, ad_product, id) DO NOTHING RETURNING profile_id, id";

    /// <summary>
    /// The rows that are there and are not the same: page, profile, id, JSON as it was and as it is, times as they were, and where both
    /// rows lie, which holds until the transaction ends.
    /// </summary>
    public string Different =>
        $"SELECT s.page, s.profile_id, s.id, t.body::text, s.body::text, t.seen_at, t.gone_at, s.seen_at, t.ctid::text, s.ctid::text FROM {Stage} s JOIN {Name} t ON {Key} "
        + "WHERE t.gone_at IS NOT NULL OR t.body::text <> s.body::text ORDER BY s.profile_id, s.id FOR UPDATE OF t";

    /// <summary>
    /// Takes over into rows that lie at <c>$1</c> what is staged at <c>$2</c>; <c>$3</c> says which of them are changes, <c>$4</c> which come
    /// of exports: what those do not tell stays as it is.
    /// </summary>
    public string Update =>
        $"UPDATE {Name} t SET {string.Concat(Columns.Select(column => $"{Quoted(column.Name)} = {New(column)}, "))}"
        + "body = s.body, seen_at = greatest(t.seen_at, s.seen_at), changed_at = CASE WHEN n.changed THEN s.changed_at ELSE t.changed_at END, gone_at = NULL"
        + (HasConnection ? ", connection = s.connection" : string.Empty)
        + $" FROM unnest($1::text[]::tid[], $2::text[]::tid[], $3::boolean[], $4::boolean[]) AS n (stored, staged, changed, exported) JOIN {Stage} s ON s.ctid = n.staged WHERE t.ctid = n.stored";

    public string Any => $"SELECT EXISTS (SELECT 1 FROM {Name} WHERE {Owned})";

    public string Count => $"SELECT count(*) FROM {Name} WHERE {Owned}";

    /// <summary><c>$2</c> the time of the pass, <c>$3</c> how many; gives ids.</summary>
    public string Unseen => $"SELECT id FROM {Name} WHERE {Owned} AND seen_at < $2 AND gone_at IS NULL ORDER BY id LIMIT $3";

    /// <summary><c>$2</c> ids, <c>$3</c> the time of the pass, <c>$4</c> now; marks rows, notes it as changes, and counts them.</summary>
    public string MarkGone =>
        $"WITH gone AS (UPDATE {Name} SET gone_at = $4, changed_at = $4 WHERE {Owned} AND id = ANY($2) AND seen_at < $3 AND gone_at IS NULL RETURNING profile_id, id), "
        + "noted AS (INSERT INTO change (profile_id, kind, id, field, old, new, at, ad_product) "
        + $"SELECT profile_id, '{Kind.Name}', id, 'gone_at', NULL, $5, $4, '{AdProduct}' FROM gone) SELECT count(*) FROM gone";

    private string New(EntityColumn column)
    {
        var name = Quoted(column.Name);
        return ExportKinds.Of(Kind)?.Untold.Contains(column.Name) == true ? $"CASE WHEN n.exported THEN coalesce(s.{name}, t.{name}) ELSE s.{name} END" : $"s.{name}";
    }

    private string Written =>
        "profile_id, ad_product, id, " + string.Concat(Columns.Select(column => Quoted(column.Name) + ", ")) + "body, seen_at, changed_at"
        + (HasConnection ? ", connection" : string.Empty);

    /// <summary>Columns as a table is made of them, each followed by a comma.</summary>
    /// <param name="columns">The columns.</param>
    public static string Definitions(IEnumerable<EntityColumn> columns) =>
        string.Concat(columns.Select(column => $"{Quoted(column.Name)} {TypeOf(column.Type)}, "));

    /// <summary>A column's type.</summary>
    /// <param name="type">The type of its values.</param>
    public static string TypeOf(ColumnType type) => type switch
    {
        ColumnType.Money => "numeric",
        ColumnType.Boolean => "boolean",
        ColumnType.Json => "json",
        _ => "text",
    };

    /// <summary>A name that may be a word of SQL.</summary>
    /// <param name="name">The name.</param>
    public static string Quoted(string name) => $"\"{name}\"";
}
