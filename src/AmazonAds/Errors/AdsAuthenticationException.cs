namespace AmazonAds.Errors;

/// <summary>
/// Login with Amazon gave no access token. <see cref="AdsException.Code"/> and
/// <see cref="AdsException.ServiceMessage"/> hold its own words.
/// </summary>
public sealed class AdsAuthenticationException : AdsException
{
    /// <summary>A failed sign-in.</summary>
    /// <param name="kind"><see cref="FailureKind.GrantRefused"/> when final, otherwise why no answer came.</param>
    /// <param name="message">What happened and what to do.</param>
    /// <param name="innerException">The cause, or null.</param>
    public AdsAuthenticationException(FailureKind kind, string message, Exception? innerException = null)
        : base(kind, message, innerException)
    {
    }

    /// <summary>The name of the connection whose grant failed.</summary>
    public string? ConnectionName { get; init; }

    // Without a token nothing is sent.
    private protected override bool KindTellsNotCarriedOut => true;

    /// <summary>
    /// The same refusal for another caller: an exception is thrown once for each waiter, so that their stack traces
    /// do not run into one another.
    /// </summary>
    internal AdsAuthenticationException ForAnotherCaller() => new(Kind, Message, InnerException)
    {
        Status = Status,
        Code = Code,
        ServiceMessage = ServiceMessage,
        RequestId = RequestId,
        Operation = Operation,
        RetryAfter = RetryAfter,
        ConnectionName = ConnectionName,
        Attempts = Attempts,
    };
}
