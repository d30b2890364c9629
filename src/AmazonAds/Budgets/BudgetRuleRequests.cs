using System.Globalization;
using AmazonAds.Entities;
using AmazonAds.Entities.Shapes;
using AmazonAds.Pipeline;

namespace AmazonAds.Budgets;

/// <summary>Builds the requests that read budget rules.</summary>
internal static class BudgetRuleRequests
{
    /// <summary>The largest page: what the documents allow.</summary>
    public const int MostPerPage = 30;

    /// <summary>A page of the rules of a profile.</summary>
    public static AdsRequest List(AdProduct product, string profileId, string? nextToken) =>
        Get($"/{AdProductPath.Of(product)}/budgetRules", string.Empty, profileId, Page(nextToken));

    /// <summary>One rule.</summary>
    public static AdsRequest One(AdProduct product, string profileId, string ruleId) =>
        Get($"/{AdProductPath.Of(product)}/budgetRules/{{budgetRuleId}}", ruleId, profileId, string.Empty);

    /// <summary>The rules of a campaign.</summary>
    public static AdsRequest OfCampaign(AdProduct product, string profileId, string campaignId) =>
        Get($"/{AdProductPath.Of(product)}/campaigns/{{campaignId}}/budgetRules", campaignId, profileId, string.Empty);

    /// <summary>A page of the campaigns of a rule.</summary>
    public static AdsRequest Campaigns(AdProduct product, string profileId, string ruleId, string? nextToken) =>
        Get($"/{AdProductPath.Of(product)}/budgetRules/{{budgetRuleId}}/campaigns", ruleId, profileId, Page(nextToken));

    /// <summary>The events suggested for a campaign; Sponsored Products has them in its document, Sponsored Brands in practice.</summary>
    public static AdsRequest Events(AdProduct product, string profileId, string campaignId)
    {
        var path = AdProductPath.Of(product);
        var mediaType = $"application/vnd.{path}budgetrulesrecommendation.v3+json";
        return new AdsRequest
        {
            Method = HttpMethod.Post,
            Path = $"/{path}/campaigns/budgetRules/recommendations",
            Operation = $"POST /{path}/campaigns/budgetRules/recommendations",
            ProfileId = profileId,
            ContentType = mediaType,
            Accept = mediaType,
            Body = ShapeJson.WriteUtf8(writer =>
            {
                writer.WriteStartObject();
                writer.WriteString("campaignId"u8, campaignId);
                writer.WriteEndObject();
            }),
        };
    }

    private static AdsRequest Get(string template, string id, string profileId, string query)
    {
        var start = template.IndexOf('{', StringComparison.Ordinal);
        var path = start < 0 ? template : template[..start] + Uri.EscapeDataString(id) + template[(template.IndexOf('}', StringComparison.Ordinal) + 1)..];
        return new AdsRequest
        {
            Method = HttpMethod.Get,
            Path = path + query,
            Operation = "GET " + template,
            ProfileId = profileId,
        };
    }

    private static string Page(string? nextToken) =>
        string.Create(CultureInfo.InvariantCulture, $"?pageSize={MostPerPage}")
        + (nextToken is null ? string.Empty : "&nextToken=" + Uri.EscapeDataString(nextToken));
}
