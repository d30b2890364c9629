namespace AmazonAds.Products;

/// <summary>An answer of the product catalogue.</summary>
/// <param name="Body">Amazon's JSON as it came, in UTF-8; also where it holds <c>errors</c> beside results.</param>
/// <param name="At">When it came.</param>
public sealed record ProductAnswer(ReadOnlyMemory<byte> Body, DateTimeOffset At)
{
    /// <summary>Amazon's id of the request, or null.</summary>
    public string? RequestId { get; init; }

    /// <summary>Whether it is a 404: every id that was asked for is wrong, or the search found nothing. Its error is the body.</summary>
    public bool NotFound { get; init; }
}
