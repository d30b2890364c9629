namespace AmazonAds.Tests.OpenApi;

/// <summary>A request or an answer that its document does not allow.</summary>
internal sealed class OpenApiViolationException(string subject, IReadOnlyList<string> violations)
    : Exception($"{subject} breaks its OpenAPI document:{Environment.NewLine}{string.Join(Environment.NewLine, violations)}")
{
    public IReadOnlyList<string> Violations => violations;
}
