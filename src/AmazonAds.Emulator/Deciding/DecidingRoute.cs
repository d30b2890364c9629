namespace AmazonAds.Emulator.Deciding;

/// <summary>An operation that helps in deciding.</summary>
/// <param name="Template">Its path; <c>{product}</c> stands for <c>sp</c>, <c>sb</c> and <c>sd</c>.</param>
/// <param name="Method">Its method.</param>
/// <param name="MediaTypes">The media types of its body, by product; null where it has none.</param>
/// <param name="Answer">Carries it out.</param>
internal sealed record DecidingRoute(
    string Template, string Method, Func<string, IReadOnlyList<string>>? MediaTypes, Func<DecidingCall, EmulatorResponse> Answer)
{
    private static readonly string[] Products = ["sp", "sb", "sd"];

    private readonly string[] segments = Template.Split('/');

    /// <summary>The products it exists for.</summary>
    public IReadOnlyList<string> OfProducts { get; init; } = Products;

    /// <summary>The values of a path's placeholders, or null where the path is another one.</summary>
    public Dictionary<string, string>? Match(string path)
    {
        var given = path.Split('/');
        if (given.Length != segments.Length)
            return null;
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var index = 0; index < segments.Length; index++)
        {
            if (segments[index] is ['{', .. var name, '}'] && given[index].Length > 0)
                values[name] = Uri.UnescapeDataString(given[index]);
            else if (segments[index] != given[index])
                return null;
        }

        return !values.TryGetValue("product", out var product) || OfProducts.Contains(product, StringComparer.Ordinal) ? values : null;
    }
}
