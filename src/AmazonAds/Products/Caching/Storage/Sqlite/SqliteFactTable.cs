using System.Text.Json;
using AmazonAds.Storage;
using AmazonAds.Storage.Sqlite;

namespace AmazonAds.Products.Caching;

/// <summary>Facts in SQLite.</summary>
internal static class SqliteFactTable
{
    private const string Find = """
        SELECT id, part, owner, resources, kind, at, body, error FROM product_fact
        WHERE service = ?1 AND marketplace = ?2 AND context = ?3 AND id_kind = ?4 AND id IN (SELECT value FROM json_each(?5))
        """;

    private const string Write = """
        INSERT INTO product_fact (service, marketplace, context, id_kind, id, part, owner, resources, kind, at, expires_at, body, error)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)
        ON CONFLICT (service, marketplace, context, id_kind, id, part, owner, resources) DO UPDATE SET
            kind = excluded.kind, at = excluded.at, expires_at = excluded.expires_at, body = excluded.body, error = excluded.error
        WHERE excluded.at >= product_fact.at
        """;

    private const int Body = 12;
    private const int Error = 13;

    public static List<ProductFact> Read(SqliteDatabase database, ProductScope scope, ProductIdKind kind, IReadOnlyList<string> ids)
    {
        var facts = new List<ProductFact>();
        var rows = database.Statement(Find).With(scope.Service, scope.Marketplace, scope.Context, kind.ToString(), JsonSerializer.Serialize(ids));
        try
        {
            while (rows.Step())
            {
                facts.Add(new ProductFact(
                    new ProductKey(scope, kind, rows.Text(0)!),
                    ProductPart.Read(rows.Text(1)!, rows.Text(3)!, Enum.Parse<ProductDataKind>(rows.Text(4)!)),
                    StoreTime.Parse(rows.Text(5)!),
                    Bytes(rows, 6))
                {
                    Owner = rows.Text(2)!,
                    Error = Bytes(rows, 7),
                });
            }
        }
        finally
        {
            rows.Reset();
        }

        return facts;
    }

    public static void Add(SqliteDatabase database, ProductFact fact)
    {
        var (scope, kind, id) = fact.Key;
        var statement = database.Statement(Write).With(
            scope.Service, scope.Marketplace, scope.Context, kind.ToString(), id, fact.Part.Path, fact.Owner, fact.Part.Text,
            fact.Part.Kind.ToString(), StoreTime.Text(fact.At), fact.End is { } end ? StoreTime.Text(end) : null);
        Bind(statement, Body, fact.Body);
        Bind(statement, Error, fact.Error);
        statement.Run();
    }

    private static void Bind(SqliteStatement statement, int index, ReadOnlyMemory<byte>? value)
    {
        if (value is { } bytes) statement.Bind(index, bytes.Span);
        else statement.BindNull(index);
    }

    private static ReadOnlyMemory<byte>? Bytes(SqliteStatement rows, int column) =>
        rows.IsNull(column) ? default(ReadOnlyMemory<byte>?) : new ReadOnlyMemory<byte>(rows.Utf8(column).ToArray());
}
