namespace AmazonAds.Emulator.Http;

/// <summary>Reads name and value pairs of forms and queries.</summary>
internal static class Form
{
    public static Dictionary<string, string> Read(string text)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in text.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            var name = equals < 0 ? pair : pair[..equals];
            values[Decode(name)] = equals < 0 ? "" : Decode(pair[(equals + 1)..]);
        }

        return values;
    }

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
