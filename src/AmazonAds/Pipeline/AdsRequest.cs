using System.Collections.ObjectModel;
using AmazonAds.RateLimiting;

namespace AmazonAds.Pipeline;

/// <summary>One request to the API, before sign-in: what is asked, for which profile, and how it may be repeated.</summary>
public sealed record AdsRequest
{
    /// <summary>The HTTP method.</summary>
    public required HttpMethod Method { get; init; }

    /// <summary>The path on the connection's endpoint, with its query, beginning with a slash.</summary>
    public required string Path
    {
        get;
        init => field = value is ['/', ..]
            ? value
            : throw new ArgumentException($"The path '{value}' does not begin with '/': it could name another host.", nameof(value));
    }

    /// <summary>
    /// What the request is called in metrics and errors: method and path without ids and query, for instance
    /// <c>POST /sp/keywords/list</c>.
    /// </summary>
    public required string Operation { get; init; }

    /// <summary>The profile it is for (<c>Amazon-Advertising-API-Scope</c>), or null for requests of the grant itself.</summary>
    public string? ProfileId { get; init; }

    /// <summary>The body, empty for none.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>The media type of the body; null for none.</summary>
    public string? ContentType { get; init; }

    /// <summary>The media type asked for. Default: <c>application/json</c>.</summary>
    public string Accept { get; init; } = "application/json";

    /// <summary>The value of the <c>Prefer</c> header, or null.</summary>
    public string? Prefer { get; init; }

    /// <summary>Further headers, for instance of an account that is no profile. Default: none.</summary>
    /// <exception cref="ArgumentException">A header says who asks or for whom, or is the client's own to set.</exception>
    public IReadOnlyDictionary<string, string> Headers
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            foreach (var (name, text) in value)
            {
                if (HeaderRule.Refusal(name, text) is { } refusal) throw new ArgumentException(refusal, nameof(value));
            }

            field = value;
        }
    }
    = ReadOnlyDictionary<string, string>.Empty;

    /// <summary>
    /// Whether an answer that points elsewhere (3xx) is given back like a success. It is never followed: that place must
    /// not see the headers of the API. Default: false, such an answer is a failure.
    /// </summary>
    public bool TakesRedirect { get; init; }

    /// <summary>Whether it may be sent again. Default: <see cref="RepeatRule.Repeatable"/>.</summary>
    public RepeatRule Repeat { get; init; } = RepeatRule.Repeatable;

    /// <summary>Whose limit it counts against; null for the profile's, or without one the connection's.</summary>
    public BucketKind? Bucket { get; init; }

    /// <summary>What it weighs against the limits, in plain calls. Default: 1; lists with extended data weigh 5.</summary>
    public int Weight { get; init; } = 1;
}
