using System.Text;
using AmazonAds.Storage;
using AmazonAds.Storage.Sqlite;

namespace AmazonAds.Products.Caching;

/// <summary>Whole answers in SQLite.</summary>
internal static class SqliteAnswerTable
{
    private const string Find =
        "SELECT operation, service, marketplace, credential, question, has_price, at, not_found, request_id, body FROM product_answer WHERE key = ?1";

    private const string Write = """
        INSERT INTO product_answer (key, operation, service, marketplace, credential, question, has_price, at, expires_at, not_found, request_id, body)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
        ON CONFLICT (key) DO UPDATE SET
            at = excluded.at, expires_at = excluded.expires_at, not_found = excluded.not_found, request_id = excluded.request_id, body = excluded.body
        WHERE excluded.at >= product_answer.at
        """;

    private const int Body = 12;

    public static KeptAnswer? Read(SqliteDatabase database, string key)
    {
        var row = database.Statement(Find).With(key);
        try
        {
            if (!row.Step()) return null;
            var answer = new ProductAnswer(row.Utf8(9).ToArray(), StoreTime.Parse(row.Text(6)!)) { NotFound = row.Number(7) != 0, RequestId = row.Text(8) };
            return new KeptAnswer(
                key, Enum.Parse<ProductOperation>(row.Text(0)!), row.Text(1)!, row.Text(2)!, row.Text(3)!, row.Utf8(4).ToArray(), row.Number(5) != 0, answer);
        }
        finally
        {
            row.Reset();
        }
    }

    public static void Add(SqliteDatabase database, KeptAnswer kept)
    {
        var statement = database.Statement(Write).With(
            kept.Key, kept.Operation.ToString(), kept.Service, kept.Marketplace, kept.Credential, Encoding.UTF8.GetString(kept.Question.Span),
            kept.HasPrice ? 1L : 0L, StoreTime.Text(kept.At), StoreTime.Text(kept.End), kept.Answer.NotFound ? 1L : 0L, kept.Answer.RequestId);
        statement.Bind(Body, kept.Answer.Body.Span);
        statement.Run();
    }
}
