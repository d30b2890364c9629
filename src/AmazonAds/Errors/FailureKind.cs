namespace AmazonAds.Errors;

/// <summary>What went wrong with a request, as far as retrying and the fate of a write depend on it.</summary>
public enum FailureKind
{
    /// <summary>The service refused the request for good (a 4xx that no repeat would change). It was not carried out.</summary>
    Refused,

    /// <summary>The access token was not accepted (401). The request was not carried out.</summary>
    Unauthorized,

    /// <summary>Too many requests (429). The request was not carried out.</summary>
    Throttled,

    /// <summary>The body was too large (413). The request was not carried out; a batch can be split.</summary>
    TooLarge,

    /// <summary>The service failed (500, 502, 503, 504). Whether the request was carried out is not known.</summary>
    ServerFault,

    /// <summary>No connection came about: refused, name or TLS failure. The request was not carried out.</summary>
    NotReached,

    /// <summary>The connection broke, the answer was cut short or did not come in time. The request's fate is not known.</summary>
    Broken,

    /// <summary>An answer came that could not be understood. It is not asked for again.</summary>
    NotUnderstood,

    /// <summary>Login with Amazon refused the grant; no request was made.</summary>
    GrantRefused,

    /// <summary>The region is known to be down (<see cref="AdsRegionDownException"/>); the request was not sent.</summary>
    RegionDown,
}
