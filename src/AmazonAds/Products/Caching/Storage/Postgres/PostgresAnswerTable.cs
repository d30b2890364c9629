using System.Text;
using AmazonAds.Storage;
using AmazonAds.Storage.Postgres;
using Npgsql;

namespace AmazonAds.Products.Caching;

/// <summary>Whole answers in PostgreSQL.</summary>
internal static class PostgresAnswerTable
{
    private const string Find =
        "SELECT operation, service, marketplace, credential, question, has_price, at, not_found, request_id, body FROM product_answer WHERE key = $1";

    private const string Write = """
        INSERT INTO product_answer (key, operation, service, marketplace, credential, question, has_price, at, expires_at, not_found, request_id, body)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
        ON CONFLICT (key) DO UPDATE SET
            at = excluded.at, expires_at = excluded.expires_at, not_found = excluded.not_found, request_id = excluded.request_id, body = excluded.body
        WHERE excluded.at >= product_answer.at
        """;

    public static async Task<KeptAnswer?> ReadAsync(NpgsqlConnection connection, string key, CancellationToken cancellationToken)
    {
        var rows = await connection.ListAsync(Find, row => Read(key, row), cancellationToken, key).ConfigureAwait(false);
        return rows.Count > 0 ? rows[0] : null;
    }

    public static Task AddAsync(NpgsqlConnection connection, KeptAnswer kept, CancellationToken cancellationToken) => connection.DoAsync(
        Write,
        cancellationToken,
        kept.Key, kept.Operation.ToString(), kept.Service, kept.Marketplace, kept.Credential, Encoding.UTF8.GetString(kept.Question.Span), kept.HasPrice,
        StoreTime.Floor(kept.At), StoreTime.Floor(kept.End), kept.Answer.NotFound, kept.Answer.RequestId, Encoding.UTF8.GetString(kept.Answer.Body.Span));

    private static KeptAnswer Read(string key, NpgsqlDataReader row) => new(
        key, Enum.Parse<ProductOperation>(row.GetString(0)), row.GetString(1), row.GetString(2), row.GetString(3), row.GetFieldValue<byte[]>(4), row.GetBoolean(5),
        new ProductAnswer(row.GetFieldValue<byte[]>(9), new DateTimeOffset(row.GetDateTime(6), TimeSpan.Zero))
        {
            NotFound = row.GetBoolean(7),
            RequestId = row.IsDBNull(8) ? null : row.GetString(8),
        });
}
