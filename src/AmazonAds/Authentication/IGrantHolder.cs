namespace AmazonAds.Authentication;

/// <summary>What has a grant: it says who gives its access tokens, where, and for which words.</summary>
internal interface IGrantHolder
{
    /// <summary>Its name, for messages.</summary>
    string Name { get; }

    /// <summary>What its tokens belong to.</summary>
    GrantKey Grant { get; }

    /// <summary>Where its tokens are issued.</summary>
    Uri TokenEndpoint { get; }

    /// <summary>Who issues them, in words.</summary>
    string Issuer { get; }

    /// <summary>What the request for a token is called in metrics and errors.</summary>
    string TokenOperation { get; }

    /// <summary>What carries its requests instead of sockets, or null.</summary>
    HttpMessageHandler? Transport { get; }

    /// <summary>The body that asks for a token.</summary>
    HttpContent TokenRequest();

    /// <summary>What a person can do about a refusal.</summary>
    /// <param name="code">The issuer's code, or null.</param>
    string TokenAdvice(string? code);
}
