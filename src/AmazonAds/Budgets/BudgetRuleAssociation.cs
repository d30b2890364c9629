using AmazonAds.Batching;
using AmazonAds.Entities;
using AmazonAds.Entities.Shapes;
using AmazonAds.Pipeline;

namespace AmazonAds.Budgets;

/// <summary>Makes rules hold for a campaign, up to 25 in one request.</summary>
/// <param name="product">The product.</param>
internal sealed class BudgetRuleAssociation(AdProduct product) : BatchWrite<CampaignBudgetRule>
{
    private readonly string prefix = $"/{AdProductPath.Of(product)}/campaigns/";

    /// <inheritdoc/>
    public override string OperationName => $"POST {prefix}{{campaignId}}/budgetRules";

    /// <inheritdoc/>
    public override int MaxItems => BudgetRuleWrites.MostRules;

    /// <inheritdoc/>
    internal override string GroupOf(CampaignBudgetRule value) => value.CampaignId;

    /// <inheritdoc/>
    internal override AdsRequest Request(string profileId, IReadOnlyList<WriteInput<CampaignBudgetRule>> items) => new()
    {
        Method = HttpMethod.Post,
        Path = $"{prefix}{Uri.EscapeDataString(items[0].Value.CampaignId)}/budgetRules",
        Operation = OperationName,
        ProfileId = profileId,
        ContentType = "application/json",
        Repeat = RepeatRule.OnlyIfNotCarriedOut,
        Body = ShapeJson.WriteUtf8(writer =>
        {
            writer.WriteStartObject();
            writer.WriteStartArray("budgetRuleIds"u8);
            foreach (var item in items) writer.WriteStringValue(item.Value.RuleId);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }),
    };

    /// <inheritdoc/>
    internal override ItemAnswer[] Read(ReadOnlyMemory<byte> body, IReadOnlyList<WriteInput<CampaignBudgetRule>> items) =>
        BudgetRuleAnswers.Read(body, [.. items.Select(item => item.Value.RuleId)]);
}
