using AmazonAds.Batching;
using AmazonAds.Entities;
using AmazonAds.Entities.Shapes;

namespace AmazonAds.Budgets;

/// <summary>What can be written of budget rules; a <see cref="BatchWriter{T}"/> carries it out.</summary>
public static class BudgetRuleWrites
{
    /// <summary>The most rules of one request, after Amazon's documents.</summary>
    public const int MostRules = 25;

    /// <summary>Makes rules. A rule whose fate is not known is not sent again.</summary>
    /// <param name="product">The product.</param>
    /// <exception cref="ArgumentOutOfRangeException">The product is none.</exception>
    public static BatchWrite<BudgetRuleDetails> Create(AdProduct product) => new BudgetRuleWrite<BudgetRuleDetails>(
        product, HttpMethod.Post, (writer, _, details) => BudgetRuleShapes.BudgetRuleDetails.Write(writer, details));

    /// <summary>Changes rules: what a rule holds is sent, what is null stays.</summary>
    /// <param name="product">The product.</param>
    /// <exception cref="ArgumentOutOfRangeException">The product is none.</exception>
    public static BatchWrite<BudgetRule> Update(AdProduct product) => new BudgetRuleWrite<BudgetRule>(
        product, HttpMethod.Put, (writer, _, rule) => BudgetRuleShapes.BudgetRule.Write(writer, rule));

    /// <summary>Makes rules hold for campaigns.</summary>
    /// <param name="product">The product.</param>
    /// <exception cref="ArgumentOutOfRangeException">The product is none.</exception>
    public static BatchWrite<CampaignBudgetRule> Associate(AdProduct product) => new BudgetRuleAssociation(product);

    /// <summary>Ends that rules hold for campaigns, one by one; the rules themselves stay.</summary>
    /// <param name="product">The product.</param>
    /// <exception cref="ArgumentOutOfRangeException">The product is none.</exception>
    public static BatchWrite<CampaignBudgetRule> Disassociate(AdProduct product) => new BudgetRuleDisassociation(product);
}
