namespace AmazonAds.Emulator.Deciding;

/// <summary>An operation that helps in deciding.</summary>
/// <param name="Template">Its path; <c>{product}</c> stands for <c>sp</c>, <c>sb</c> and <c>sd</c>.</param>
/// <param name="Method">Its method.</param>
/// <param name="MediaTypes">The media types of its body, by product; null where it has none.</param>
/// <param name="Answer">Carries it out.</param>
internal sealed record DecidingRoute(
    string Template, string Method, Func<string, IReadOnlyList<string>>? MediaTypes, Func<DecidingCall, EmulatorResponse> Answer)
{
    /// <summary>The products it exists for.</summary>
    public IReadOnlyList<string> OfProducts { get; init; } = ["sp", "sb", "sd"];

    /// <summary>The media types of its answers, where they are other ones.</summary>
    public IReadOnlyList<string>? AnswerTypes { get; init; }

    /// <summary>The status that a malformed request gets.</summary>
    public int RefusalStatus { get; init; } = 422;

    /// <summary>Its paths, each with its product.</summary>
    public IEnumerable<(string Path, string Product)> Paths => Template.Contains("{product}", StringComparison.Ordinal)
        ? OfProducts.Select(product => (Template.Replace("{product}", product, StringComparison.Ordinal), product))
        : [(Template, Template.StartsWith("/sp/", StringComparison.Ordinal) ? "sp" : "")];
}
