using System.Globalization;
using AmazonAds.Connections;

namespace AmazonAds.Products;

/// <summary>
/// The version of a credential of the Creators API: its first number says how it signs in (2 with Amazon Cognito, 3 with
/// Login with Amazon), its second where (1 North America, 2 Europe, 3 the Far East).
/// </summary>
public sealed record ProductCredentialVersion
{
    private ProductCredentialVersion(int major, AdsRegion region, string text)
    {
        Major = major;
        Region = region;
        Text = text;
    }

    /// <summary>2 or 3.</summary>
    public int Major { get; }

    /// <summary>The region whose token endpoint serves it.</summary>
    public AdsRegion Region { get; }

    /// <summary>As Amazon writes it, such as <c>3.1</c>.</summary>
    public string Text { get; }

    /// <summary>Every version that there is.</summary>
    public static IReadOnlyList<string> Known { get; } = ["2.1", "2.2", "2.3", "3.1", "3.2", "3.3"];

    internal Uri TokenEndpoint => Major == 3 ? RegionHosts.Token(Region) : new Uri($"https://{CognitoHost(Region)}/oauth2/token");

    internal string Scope => Major == 3 ? "creatorsapi::default" : "creatorsapi/default";

    /// <summary>Who gives the tokens, in words.</summary>
    internal string Issuer => Major == 3 ? "Login with Amazon" : "Amazon Cognito";

    /// <summary>Reads a version.</summary>
    /// <param name="text">The text, such as <c>3.1</c>; a leading v is let pass.</param>
    /// <exception cref="ArgumentException">It is none that is known.</exception>
    public static ProductCredentialVersion Parse(string text)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        var plain = text.Trim().TrimStart('v', 'V');
        if (!Known.Contains(plain, StringComparer.Ordinal))
            throw new ArgumentException($"'{text}' is no version of a credential of the Creators API: those are {string.Join(", ", Known)}.", nameof(text));
        var region = plain[2] switch { '1' => AdsRegion.NA, '2' => AdsRegion.EU, _ => AdsRegion.FE };
        return new ProductCredentialVersion(int.Parse(plain.AsSpan(0, 1), CultureInfo.InvariantCulture), region, plain);
    }

    /// <summary>The version as Amazon writes it.</summary>
    public override string ToString() => Text;

    internal static string CognitoHost(AdsRegion region) => region switch
    {
        AdsRegion.NA => "creatorsapi.auth.us-east-1.amazoncognito.com",
        AdsRegion.EU => "creatorsapi.auth.eu-south-2.amazoncognito.com",
        _ => "creatorsapi.auth.us-west-2.amazoncognito.com",
    };
}
