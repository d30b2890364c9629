using System.Net.Sockets;
using System.Security.Authentication;
using AmazonAds.Errors;

namespace AmazonAds.Pipeline;

/// <summary>What kind of failure an exception from the transport is.</summary>
internal static class TransportRule
{
    /// <summary>
    /// The kind of failure: <see cref="FailureKind.NotReached"/> only where no byte of the request can have arrived.
    /// </summary>
    /// <param name="exception">What the transport threw.</param>
    public static FailureKind Classify(Exception exception) => exception switch
    {
        HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError
            or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError } => FailureKind.NotReached,
        HttpRequestException { InnerException: SocketException { SocketErrorCode: SocketError.ConnectionRefused
            or SocketError.HostNotFound or SocketError.HostUnreachable or SocketError.NetworkUnreachable } }
            => FailureKind.NotReached,
        HttpRequestException { InnerException: AuthenticationException } => FailureKind.NotReached,
        _ => FailureKind.Broken,
    };

    /// <summary>Whether an exception comes from the transport at all, rather than from a defect of ours.</summary>
    /// <param name="exception">What was thrown.</param>
    public static bool IsTransport(Exception exception) =>
        exception is HttpRequestException or IOException or SocketException or AuthenticationException
            or InvalidDataException;

    /// <summary>The innermost words of an exception: what a person can act on.</summary>
    /// <param name="exception">What was thrown.</param>
    public static string Reason(Exception exception)
    {
        var innermost = exception;
        while (innermost.InnerException is { } inner) innermost = inner;
        return innermost.Message;
    }
}
