namespace AmazonAds.Tests.Testing;

/// <summary>A request as it came over the wire.</summary>
internal sealed record FakeRequest(
    string Method, Uri Address, IReadOnlyDictionary<string, string> Headers, string Body, TimeSpan At)
{
    public string Path => Address.AbsolutePath;

    public string? Header(string name) => Headers.GetValueOrDefault(name);

    /// <summary>The fields of a form body.</summary>
    public IReadOnlyDictionary<string, string> Form => Body.Split('&', StringSplitOptions.RemoveEmptyEntries)
        .Select(pair => pair.Split('=', 2))
        .ToDictionary(pair => pair[0], pair => Uri.UnescapeDataString(pair[1].Replace('+', ' ')), StringComparer.Ordinal);

    public override string ToString() => $"{Method} {Address}";
}
