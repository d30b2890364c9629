using System.Security.Cryptography;
using System.Text;

namespace AmazonAds.Products.Caching;

/// <summary>A whole answer with its question.</summary>
/// <param name="Key">Names the question with all that the answer depends on.</param>
/// <param name="Operation">The operation.</param>
/// <param name="Service">The address of the API.</param>
/// <param name="Marketplace">The marketplace.</param>
/// <param name="Credential">The credential, without its secret.</param>
/// <param name="Question">The request as canonical JSON in UTF-8.</param>
/// <param name="HasPrice">Whether it holds prices, which are kept shorter.</param>
/// <param name="Answer">The answer.</param>
public sealed record KeptAnswer(
    string Key,
    ProductOperation Operation,
    string Service,
    string Marketplace,
    string Credential,
    ReadOnlyMemory<byte> Question,
    bool HasPrice,
    ProductAnswer Answer)
{
    /// <summary>When it was true.</summary>
    public DateTimeOffset At => Answer.At;

    /// <summary>When it has to go.</summary>
    public DateTimeOffset End => ProductLifetimes.End(ProductDataKind.Content, At)!.Value;

    /// <summary>What its data is good for.</summary>
    /// <param name="now">The time.</param>
    /// <param name="maxAge">From which age on the caller wants a call.</param>
    internal ProductFreshness Judge(DateTimeOffset now, TimeSpan? maxAge) =>
        FreshnessRule.Judge(HasPrice ? ProductDataKind.Price : ProductDataKind.Content, now - At, maxAge);

    internal static KeptAnswer Of(ProductConnection connection, ProductQuestion question, ProductAnswer answer)
    {
        var body = question.Body;
        return new KeptAnswer(
            KeyOf(connection, question.Operation, body), question.Operation, ProductService.Of(connection), connection.Marketplace, connection.CredentialId, body, question.HasPrice, answer);
    }

    internal static string KeyOf(ProductConnection connection, ProductOperation operation, ReadOnlyMemory<byte> body)
    {
        var head = $"{operation}\n{ProductService.Of(connection)}\n{connection.Marketplace}\n{connection.CredentialId}\n";
        byte[] whole = [.. Encoding.UTF8.GetBytes(head), .. body.Span];
        return Convert.ToHexString(SHA256.HashData(whole));
    }
}
