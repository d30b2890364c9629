using AmazonAds.Batching;
using AmazonAds.Entities;
using AmazonAds.Entities.Shapes;
using AmazonAds.Pipeline;

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

    /// <summary>Makes rules hold for campaigns: of Sponsored Products 50 pairs at a time, else campaign by campaign.</summary>
    /// <param name="product">The product.</param>
    /// <exception cref="ArgumentOutOfRangeException">The product is none.</exception>
    public static BatchWrite<CampaignBudgetRule> Associate(AdProduct product) => product == AdProduct.SponsoredProducts
        ? new BudgetRulePairs("/sp/budgetRulesAssociation", "budgetRulesAssociations", RepeatRule.OnlyIfNotCarriedOut)
        : AssociateByCampaign(product);

    /// <summary>Makes rules hold for campaigns, with requests of its own for every campaign.</summary>
    /// <param name="product">The product.</param>
    /// <exception cref="ArgumentOutOfRangeException">The product is none.</exception>
    public static BatchWrite<CampaignBudgetRule> AssociateByCampaign(AdProduct product) => new BudgetRuleAssociation(product);

    /// <summary>
    /// Ends that rules hold for campaigns: of Sponsored Products 50 pairs at a time, else one by one. The rules themselves stay.
    /// </summary>
    /// <param name="product">The product.</param>
    /// <exception cref="ArgumentOutOfRangeException">The product is none.</exception>
    public static BatchWrite<CampaignBudgetRule> Disassociate(AdProduct product) => product == AdProduct.SponsoredProducts
        ? new BudgetRulePairs("/sp/budgetRulesAssociation/delete", "budgetRulesDisAssociations", RepeatRule.Repeatable)
        : DisassociateOneByOne(product);

    /// <summary>Ends that rules hold for campaigns, with a request for every pair.</summary>
    /// <param name="product">The product.</param>
    /// <exception cref="ArgumentOutOfRangeException">The product is none.</exception>
    public static BatchWrite<CampaignBudgetRule> DisassociateOneByOne(AdProduct product) => new BudgetRuleDisassociation(product);
}
