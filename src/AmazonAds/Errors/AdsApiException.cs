namespace AmazonAds.Errors;

/// <summary>The service answered with an error.</summary>
public sealed class AdsApiException : AdsException
{
    /// <summary>An error answer.</summary>
    /// <param name="kind">What went wrong.</param>
    /// <param name="message">What happened and what to do.</param>
    public AdsApiException(FailureKind kind, string message)
        : base(kind, message)
    {
    }

    /// <summary>Why, in the service's own short words (<c>TokenExpired</c>, <c>InvalidPartnerTag</c>), where it says more than the code; or null.</summary>
    public string? Reason { get; init; }

    /// <summary>The fields of the request that the service found fault with; empty when it names none.</summary>
    public IReadOnlyList<string> Fields { get; init; } = [];
}
