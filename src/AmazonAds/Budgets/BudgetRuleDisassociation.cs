using AmazonAds.Batching;
using AmazonAds.Entities;
using AmazonAds.Pipeline;

namespace AmazonAds.Budgets;

/// <summary>Ends that a rule holds for a campaign: one request each.</summary>
/// <param name="product">The product.</param>
internal sealed class BudgetRuleDisassociation(AdProduct product) : BatchWrite<CampaignBudgetRule>
{
    private readonly string prefix = $"/{AdProductPath.Of(product)}/campaigns/";

    /// <inheritdoc/>
    public override string OperationName => $"DELETE {prefix}{{campaignId}}/budgetRules/{{budgetRuleId}}";

    /// <inheritdoc/>
    public override int MaxItems => 1;

    /// <inheritdoc/>
    internal override AdsRequest Request(string profileId, IReadOnlyList<WriteInput<CampaignBudgetRule>> items) => new()
    {
        Method = HttpMethod.Delete,
        Path = $"{prefix}{Uri.EscapeDataString(items[0].Value.CampaignId)}/budgetRules/{Uri.EscapeDataString(items[0].Value.RuleId)}",
        Operation = OperationName,
        ProfileId = profileId,
    };

    /// <inheritdoc/>
    internal override ItemAnswer[] Read(ReadOnlyMemory<byte> body, IReadOnlyList<WriteInput<CampaignBudgetRule>> items) =>
        [new ItemAnswer(WriteStatus.Success, items[0].Value.RuleId)];
}
