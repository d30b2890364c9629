using System.Text.Json;

namespace AmazonAds.Entities;

/// <summary>Which targets of Ads API v1 are of a kind: by what they aim at, whether they are negative, and at which level they stand.</summary>
/// <param name="IsKeyword">Whether it is a keyword; all other targets count alike.</param>
/// <param name="IsNegative">Whether it is negative.</param>
/// <param name="IsOfCampaign">Whether it belongs to a campaign rather than an ad group; null where that does not tell.</param>
internal sealed record UnifiedTargetRule(bool IsKeyword, bool IsNegative, bool? IsOfCampaign = null)
{
    private const string Keyword = "KEYWORD";

    /// <summary>Whether a row is of the kind.</summary>
    /// <param name="entity">The row; what tells is in its rest.</param>
    /// <param name="adGroupId">Its ad group, where the model has one.</param>
    public bool Fits(AdsEntity entity, string? adGroupId)
    {
        var isKeyword = entity.Rest?.TryGetValue("targetType", out var type) != true || type.GetString() == Keyword;
        var isNegative = entity.Rest?.TryGetValue("negative", out var negative) == true && negative.ValueKind == JsonValueKind.True;
        if (IsKeyword != isKeyword || IsNegative != isNegative) return false;
        return IsOfCampaign is null || IsOfCampaign == StandsAtCampaign(entity, adGroupId);
    }

    private static bool StandsAtCampaign(AdsEntity entity, string? adGroupId) =>
        entity.Rest?.TryGetValue("targetLevel", out var level) == true && level.ValueKind == JsonValueKind.String
            ? level.GetString() == "CAMPAIGN"
            : adGroupId is null && entity.Rest?.ContainsKey("adGroupId") != true;
}
