using System.Net;
using System.Text.Json;
using AmazonAds.Errors;
using AmazonAds.Pipeline;

namespace AmazonAds.Authentication;

/// <summary>One attempt at getting an access token from whoever issues it: Login with Amazon, or Amazon Cognito.</summary>
/// <param name="transport">The sockets.</param>
/// <param name="time">The clock.</param>
internal sealed class TokenClient(Transport transport, TimeProvider time)
{
    /// <summary>Asks for an access token once.</summary>
    /// <param name="connection">The connection whose grant is refreshed.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="AdsAuthenticationException">No token was issued; its kind tells whether another attempt may help.</exception>
    public async Task<AccessToken> AskAsync(IGrantHolder connection, CancellationToken cancellationToken)
    {
        var askedAt = time.GetTimestamp();
        using var message = new HttpRequestMessage(HttpMethod.Post, connection.TokenEndpoint)
        {
            Content = connection.TokenRequest(),
        };
        message.Headers.TryAddWithoutValidation("Accept", "application/json");
        message.Headers.TryAddWithoutValidation("User-Agent", AdsHeaders.Product);

        using var response = await transport.SendAsync(connection.Transport, message, cancellationToken).ConfigureAwait(false);
        var stream = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        await using var _ = stream.ConfigureAwait(false);
        using var body = await PooledBody.ReadAsync(stream, response.Content.Headers.ContentLength, cancellationToken).ConfigureAwait(false);

        if (!response.IsSuccessStatusCode) throw Refusal(connection, response, ErrorBody.Parse(body.Memory.Span));
        if (AnswerRule.IsCutShort("application/json", body.Memory.Span, AnswerRule.IsFramed(response))) throw CutShort(connection);
        return Read(connection, body.Memory, askedAt);
    }

    private static AccessToken Read(IGrantHolder connection, ReadOnlyMemory<byte> body, long askedAt)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            var root = document.RootElement;
            var token = root.GetProperty("access_token").GetString();
            var lifetime = root.TryGetProperty("expires_in", out var seconds) ? Seconds(seconds) : 0;
            if (!string.IsNullOrEmpty(token) && lifetime > 0) return new AccessToken(token, TimeSpan.FromSeconds(lifetime), askedAt);
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            // The answer is not shown: it may hold a token.
        }

        throw new AdsAuthenticationException(
            FailureKind.NotUnderstood,
            $"{connection.Issuer} ({connection.TokenEndpoint.Host}) answered connection '{connection.Name}' without an access token and its lifetime.")
        {
            ConnectionName = connection.Name,
            Operation = connection.TokenOperation,
        };
    }

    private static double Seconds(JsonElement value) => value.ValueKind == JsonValueKind.String
        ? double.Parse(value.GetString()!, System.Globalization.CultureInfo.InvariantCulture)
        : value.GetDouble();

    private AdsAuthenticationException Refusal(IGrantHolder connection, HttpResponseMessage response, ErrorBody body)
    {
        var kind = StatusRule.Classify(response.StatusCode);
        var final = kind is not (FailureKind.Throttled or FailureKind.ServerFault);
        var words = string.Join(": ", new[] { body.Code, body.Message }.OfType<string>());
        var said = words.Length > 0 ? words.TrimEnd('.') : "nothing more";
        var message = $"{connection.Issuer} ({connection.TokenEndpoint.Host}) answered connection '{connection.Name}' with {(int)response.StatusCode}: {said}."
            + (final ? " " + connection.TokenAdvice(body.Code) : string.Empty);
        return new AdsAuthenticationException(final ? FailureKind.GrantRefused : kind, message)
        {
            ConnectionName = connection.Name,
            Status = response.StatusCode,
            Code = body.Code,
            ServiceMessage = body.Message,
            RequestId = AdsHeaders.RequestId(response) ?? body.RequestId,
            RetryAfter = RetryAfter.Read(response.Headers, time.GetUtcNow()),
            Operation = connection.TokenOperation,
        };
    }

    private static AdsAuthenticationException CutShort(IGrantHolder connection) => new(
        FailureKind.Broken,
        $"The answer of {connection.Issuer} ({connection.TokenEndpoint.Host}) to connection '{connection.Name}' was cut short.")
    {
        ConnectionName = connection.Name,
        Operation = connection.TokenOperation,
    };
}
