using System.Text;
using AmazonAds.Storage;
using AmazonAds.Storage.Postgres;
using Npgsql;

namespace AmazonAds.Products.Caching;

/// <summary>Facts in PostgreSQL.</summary>
internal static class PostgresFactTable
{
    private const string Find = """
        SELECT id, part, owner, resources, kind, at, body, error FROM product_fact
        WHERE service = $1 AND marketplace = $2 AND context = $3 AND id_kind = $4 AND id = ANY($5)
        """;

    private const string Write = """
        INSERT INTO product_fact (service, marketplace, context, id_kind, id, part, owner, resources, kind, at, expires_at, body, error)
        SELECT * FROM unnest(
            $1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[],
            $10::timestamptz[], $11::timestamptz[], $12::text[], $13::text[])
        ON CONFLICT (service, marketplace, context, id_kind, id, part, owner, resources) DO UPDATE SET
            kind = excluded.kind, at = excluded.at, expires_at = excluded.expires_at, body = excluded.body, error = excluded.error
        WHERE excluded.at >= product_fact.at
        """;

    public static Task<List<ProductFact>> ReadAsync(
        NpgsqlConnection connection, ProductScope scope, ProductIdKind kind, IReadOnlyList<string> ids, CancellationToken cancellationToken) => connection.ListAsync(
        Find,
        row => new ProductFact(
            new ProductKey(scope, kind, row.GetString(0)),
            ProductPart.Read(row.GetString(1), row.GetString(3), Enum.Parse<ProductDataKind>(row.GetString(4))),
            new DateTimeOffset(row.GetDateTime(5), TimeSpan.Zero),
            Bytes(row, 6))
        {
            Owner = row.GetString(2),
            Error = Bytes(row, 7),
        },
        cancellationToken,
        scope.Service, scope.Marketplace, scope.Context, kind.ToString(), ids.ToArray());

    public static Task AddAsync(NpgsqlConnection connection, IReadOnlyList<ProductFact> facts, CancellationToken cancellationToken)
    {
        // Each row once, and always in the same order, so that two who write the same rows never wait for each other.
        var rows = facts.GroupBy(KeyOf, StringComparer.Ordinal).OrderBy(static group => group.Key, StringComparer.Ordinal)
            .Select(static group => group.MaxBy(static fact => fact.At)!).ToList();
        return connection.DoAsync(
            Write,
            cancellationToken,
            Column(rows, static fact => fact.Key.Scope.Service),
            Column(rows, static fact => fact.Key.Scope.Marketplace),
            Column(rows, static fact => fact.Key.Scope.Context),
            Column(rows, static fact => fact.Key.Kind.ToString()),
            Column(rows, static fact => fact.Key.Id),
            Column(rows, static fact => fact.Part.Path),
            Column(rows, static fact => fact.Owner),
            Column(rows, static fact => fact.Part.Text),
            Column(rows, static fact => fact.Part.Kind.ToString()),
            rows.Select(static fact => StoreTime.Floor(fact.At).UtcDateTime).ToArray(),
            rows.Select(static fact => fact.End is { } end ? StoreTime.Floor(end).UtcDateTime : default(DateTime?)).ToArray(),
            Column(rows, static fact => Text(fact.Body)),
            Column(rows, static fact => Text(fact.Error)));
    }

    private static string?[] Column(List<ProductFact> rows, Func<ProductFact, string?> value) => [.. rows.Select(row => PostgresText.Clean(value(row)))];

    private static string KeyOf(ProductFact fact) => string.Join(
        '\n', fact.Key.Scope.Service, fact.Key.Scope.Marketplace, fact.Key.Scope.Context, fact.Key.Kind, fact.Key.Id, fact.Part.Path, fact.Owner, fact.Part.Text);

    private static string? Text(ReadOnlyMemory<byte>? bytes) => bytes is { } some ? Encoding.UTF8.GetString(some.Span) : null;

    private static ReadOnlyMemory<byte>? Bytes(NpgsqlDataReader row, int column) =>
        row.IsDBNull(column) ? default(ReadOnlyMemory<byte>?) : row.GetFieldValue<byte[]>(column);
}
