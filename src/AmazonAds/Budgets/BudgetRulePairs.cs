using AmazonAds.Batching;
using AmazonAds.Entities.Shapes;
using AmazonAds.Pipeline;

namespace AmazonAds.Budgets;

/// <summary>Ties rules to campaigns of Sponsored Products, or unties them: up to 50 pairs in one request, whatever the campaigns.</summary>
/// <param name="path">Where it is written.</param>
/// <param name="collection">The name of the pairs in request and answer.</param>
/// <param name="repeat">Whether a request may be sent again.</param>
internal sealed class BudgetRulePairs(string path, string collection, RepeatRule repeat) : BatchWrite<CampaignBudgetRule>
{
    private readonly Shape<BudgetRulePairsAnswer> answer = BudgetRuleShapes.PairsAnswer(collection);

    /// <inheritdoc/>
    public override string OperationName => "POST " + path;

    /// <inheritdoc/>
    public override int MaxItems => 50;

    /// <inheritdoc/>
    internal override string KeyOf(WriteInput<CampaignBudgetRule> item) => item.Value.CampaignId + "/" + item.Value.RuleId;

    /// <inheritdoc/>
    internal override AdsRequest Request(string profileId, IReadOnlyList<WriteInput<CampaignBudgetRule>> items) => new()
    {
        Method = HttpMethod.Post,
        Path = path,
        Operation = OperationName,
        ProfileId = profileId,
        ContentType = "application/json",
        Repeat = repeat,
        Body = ShapeJson.WriteUtf8(writer =>
        {
            writer.WriteStartObject();
            writer.WriteStartArray(collection);
            foreach (var item in items)
            {
                writer.WriteStartObject();
                writer.WriteString("campaignId"u8, item.Value.CampaignId);
                writer.WriteString("budgetRuleId"u8, item.Value.RuleId);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }),
    };

    /// <inheritdoc/>
    internal override ItemAnswer[] Read(ReadOnlyMemory<byte> body, IReadOnlyList<WriteInput<CampaignBudgetRule>> items)
    {
        var results = AnswerShape.Read(answer, body.Span).Results;
        return BudgetRuleAnswers.OfPairs(
            [.. items.Select(item => item.Value)], results?.SuccessList ?? [], results?.ErrorList ?? []);
    }
}
