using AmazonAds.Diagnostics;

namespace AmazonAds.Tests.Diagnostics;

public class RedactionTests
{
    [Theory]
    [InlineData("Atza|IwEBIAb-secret")]
    [InlineData("token Atzr|IwEBIAb-secret, and more")]
    [InlineData("Atza%7CIwEBIAb-secret")]
    [InlineData("Authorization: Bearer secret.with.dots")]
    [InlineData("authorization: bearer secret")]
    [InlineData("client_secret=secret&x=1")]
    [InlineData("{\"client_secret\":\"secret\"}")]
    [InlineData("{\"refresh_token\" : \"secret\"}")]
    [InlineData("access_token: secret")]
    [InlineData("clientSecret=secret")]
    [InlineData("RefreshToken=secret")]
    public void What_looks_like_a_secret_is_struck_out(string text)
    {
        var shown = Redaction.Redact(text);
        Assert.DoesNotContain("secret.", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("IwEBIAb", shown, StringComparison.Ordinal);
        Assert.DoesNotMatch("(=|\"|: |[Bb]earer )secret", shown);
        Assert.Contains("(redacted)", shown, StringComparison.Ordinal);
        Assert.Equal(shown, Redaction.Redact(shown));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("The refresh token was revoked")]
    [InlineData("invalid_grant: The request has an invalid grant parameter : refresh_token")]
    public void Other_words_stay(string? text) => Assert.Equal(text, Redaction.Redact(text));
}
