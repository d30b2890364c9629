using System.Text.Json;
using AmazonAds.Pipeline;

namespace AmazonAds.Tests.Deciding;

/// <summary>What an example is an example of.</summary>
/// <param name="RoundTrip">Reads an answer into the models and writes it again.</param>
/// <param name="Request">Makes the request of the example's own body.</param>
internal sealed record FixtureOperation(Func<byte[], JsonElement> RoundTrip, Func<JsonElement, AdsRequest> Request)
{
    /// <summary>The example's path, with the ids that the tests use.</summary>
    public string Path(JsonElement request) => request.GetProperty("url").GetString()!.Split('?')[0]
        .Replace("{{api_url}}", "", StringComparison.Ordinal)
        .Replace(":campaignId", "c", StringComparison.Ordinal)
        .Replace(":budgetRuleId", "r", StringComparison.Ordinal);
}
