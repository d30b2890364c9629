using System.Net;
using System.Text.Json;
using AmazonAds.Connections;
using AmazonAds.Diagnostics;
using AmazonAds.Errors;
using AmazonAds.Pipeline;

namespace AmazonAds.Authentication;

/// <summary>Login with Amazon: one attempt at turning a refresh token into an access token.</summary>
/// <param name="transport">The sockets.</param>
/// <param name="time">The clock.</param>
internal sealed class LwaClient(Transport transport, TimeProvider time)
{
    /// <summary>What the request is called in metrics and errors.</summary>
    public const string Operation = "POST /auth/o2/token";

    /// <summary>Asks for an access token once.</summary>
    /// <param name="connection">The connection whose grant is refreshed.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="AdsAuthenticationException">No token was issued; its kind tells whether another attempt may help.</exception>
    public async Task<AccessToken> AskAsync(AdsConnection connection, CancellationToken cancellationToken)
    {
        var askedAt = time.GetTimestamp();
        using var message = new HttpRequestMessage(HttpMethod.Post, connection.TokenEndpoint)
        {
            Content = new FormUrlEncodedContent(
            [
                new("grant_type", "refresh_token"),
                new("refresh_token", connection.Grant.RefreshToken.Reveal()),
                new("client_id", connection.ClientId),
                new("client_secret", connection.ClientSecret.Reveal()),
            ]),
        };
        message.Headers.TryAddWithoutValidation("Accept", "application/json");
        message.Headers.TryAddWithoutValidation("User-Agent", AdsHeaders.Product);

        using var response = await transport.SendAsync(connection, message, cancellationToken).ConfigureAwait(false);
        var stream = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        await using var _ = stream.ConfigureAwait(false);
        using var body = await PooledBody.ReadAsync(stream, response.Content.Headers.ContentLength, cancellationToken).ConfigureAwait(false);

        if (!response.IsSuccessStatusCode) throw Refusal(connection, response, ErrorBody.Parse(body.Memory.Span));
        if (AnswerRule.IsCutShort("application/json", body.Memory.Span, AnswerRule.IsFramed(response))) throw CutShort(connection);
        return Read(connection, body.Memory, askedAt);
    }

    private static AccessToken Read(AdsConnection connection, ReadOnlyMemory<byte> body, long askedAt)
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
            $"Login with Amazon ({connection.TokenEndpoint.Host}) answered connection '{connection.Name}' without an access token and its lifetime.")
        {
            ConnectionName = connection.Name,
            Operation = Operation,
        };
    }

    private static double Seconds(JsonElement value) => value.ValueKind == JsonValueKind.String
        ? double.Parse(value.GetString()!, System.Globalization.CultureInfo.InvariantCulture)
        : value.GetDouble();

    private AdsAuthenticationException Refusal(AdsConnection connection, HttpResponseMessage response, ErrorBody body)
    {
        var kind = StatusRule.Classify(response.StatusCode);
        var final = kind is not (FailureKind.Throttled or FailureKind.ServerFault);
        var words = string.Join(": ", new[] { body.Code, body.Message }.OfType<string>());
        var said = words.Length > 0 ? words.TrimEnd('.') : "nothing more";
        var message = $"Login with Amazon ({connection.TokenEndpoint.Host}) answered connection '{connection.Name}' with {(int)response.StatusCode}: {said}."
            + (final ? " " + Advice(body.Code) : string.Empty);
        return new AdsAuthenticationException(final ? FailureKind.GrantRefused : kind, message)
        {
            ConnectionName = connection.Name,
            Status = response.StatusCode,
            Code = body.Code,
            ServiceMessage = body.Message,
            RequestId = AdsHeaders.RequestId(response) ?? body.RequestId,
            RetryAfter = RetryAfter.Read(response.Headers, time.GetUtcNow()),
            Operation = Operation,
        };
    }

    private static AdsAuthenticationException CutShort(AdsConnection connection) => new(
        FailureKind.Broken,
        $"The answer of Login with Amazon ({connection.TokenEndpoint.Host}) to connection '{connection.Name}' was cut short.")
    {
        ConnectionName = connection.Name,
        Operation = Operation,
    };

    private static string Advice(string? code) => code switch
    {
        "invalid_grant" => "The refresh token was revoked or belongs to another client or region: get consent anew and connect again.",
        "invalid_client" or "unauthorized_client" => "Check the client id and client secret and connect again.",
        _ => "Check the connection's credentials and token endpoint and connect again.",
    };
}
