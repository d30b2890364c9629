using System.Runtime.CompilerServices;
using AmazonAds.Connections;
using AmazonAds.Entities;
using AmazonAds.Entities.Shapes;
using AmazonAds.Errors;
using AmazonAds.Paging;
using AmazonAds.Pipeline;

namespace AmazonAds.Budgets;

/// <summary>Budget rules: what can be read of them. <see cref="BudgetRuleWrites"/> has what can be written.</summary>
public sealed class BudgetRuleSet
{
    private readonly AdsClient client;

    internal BudgetRuleSet(AdsClient client) => this.client = client;

    /// <summary>Lists all rules of a profile as pages come in.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="profileId">The profile.</param>
    /// <param name="product">The product.</param>
    /// <param name="options">Time and gate of each request; null for the defaults.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="ArgumentOutOfRangeException">The product is none.</exception>
    /// <exception cref="AdsException">A page failed for good.</exception>
    public IAsyncEnumerable<EntityPage<BudgetRule>> ListPagesAsync(
        AdsConnection connection,
        string profileId,
        AdProduct product,
        AdsCallOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        var pages = new TokenPages(cursor => BudgetRuleRequests.List(product, profileId, cursor));
        return Pager.ReadAsync(pages, FetchAsync, cancellationToken);

        async Task<EntityPage<BudgetRule>> FetchAsync(AdsRequest request, CancellationToken stop)
        {
            using var response = await client.SendAsync(connection, request, options, stop).ConfigureAwait(false);
            var answer = AnswerShape.Read(BudgetRuleShapes.BudgetRulePage, request, response, "a list of budget rules");
            return new EntityPage<BudgetRule>
            {
                Items = Of(answer.BudgetRules, profileId, product, campaignId: null),
                NextToken = string.IsNullOrEmpty(answer.NextToken) ? null : answer.NextToken,
                RequestId = response.RequestId,
            };
        }
    }

    /// <summary>One rule.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="profileId">The profile.</param>
    /// <param name="product">The product.</param>
    /// <param name="ruleId">The rule.</param>
    /// <param name="options">Time and gate; null for the defaults.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The rule; null where the answer holds none.</returns>
    /// <exception cref="AdsException">The request failed for good, also where there is no such rule.</exception>
    public async Task<BudgetRule?> FindAsync(
        AdsConnection connection,
        string profileId,
        AdProduct product,
        string ruleId,
        AdsCallOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        var request = BudgetRuleRequests.One(product, profileId, ruleId);
        using var response = await client.SendAsync(connection, request, options, cancellationToken).ConfigureAwait(false);
        var answer = AnswerShape.Read(BudgetRuleShapes.BudgetRuleAnswer, request, response, "a budget rule");
        return answer.BudgetRule is { } rule ? Of([rule], profileId, product, campaignId: null)[0] : null;
    }

    /// <summary>The rules of a campaign.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="profileId">The profile.</param>
    /// <param name="product">The product.</param>
    /// <param name="campaignId">The campaign.</param>
    /// <param name="options">Time and gate; null for the defaults.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="AdsException">The request failed for good.</exception>
    public async Task<IReadOnlyList<BudgetRule>> ListOfCampaignAsync(
        AdsConnection connection,
        string profileId,
        AdProduct product,
        string campaignId,
        AdsCallOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        var request = BudgetRuleRequests.OfCampaign(product, profileId, campaignId);
        using var response = await client.SendAsync(connection, request, options, cancellationToken).ConfigureAwait(false);
        var answer = AnswerShape.Read(BudgetRuleShapes.CampaignBudgetRules, request, response, "the budget rules of a campaign");
        return Of(answer.AssociatedRules, profileId, product, campaignId);
    }

    /// <summary>The campaigns that a rule is for, as pages come in.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="profileId">The profile.</param>
    /// <param name="product">The product.</param>
    /// <param name="ruleId">The rule.</param>
    /// <param name="options">Time and gate of each request; null for the defaults.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="AdsException">A page failed for good.</exception>
    public async IAsyncEnumerable<BudgetRuleCampaign> ListCampaignsAsync(
        AdsConnection connection,
        string profileId,
        AdProduct product,
        string ruleId,
        AdsCallOptions? options = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var pages = new TokenPages(cursor => BudgetRuleRequests.Campaigns(product, profileId, ruleId, cursor));
        await foreach (var page in Pager.ReadAsync(pages, FetchAsync, cancellationToken).ConfigureAwait(false))
        {
            foreach (var campaign in page.Items) yield return campaign;
        }

        async Task<EntityPage<BudgetRuleCampaign>> FetchAsync(AdsRequest request, CancellationToken stop)
        {
            using var response = await client.SendAsync(connection, request, options, stop).ConfigureAwait(false);
            var answer = AnswerShape.Read(BudgetRuleShapes.BudgetRuleCampaignPage, request, response, "the campaigns of a budget rule");
            foreach (var campaign in answer.AssociatedCampaigns ?? [])
            {
                campaign.ProfileId = profileId;
                campaign.AskedOf = product;
                campaign.RuleId = ruleId;
            }

            return new EntityPage<BudgetRuleCampaign>
            {
                Items = answer.AssociatedCampaigns ?? [],
                NextToken = string.IsNullOrEmpty(answer.NextToken) ? null : answer.NextToken,
                RequestId = response.RequestId,
            };
        }
    }

    /// <summary>The shopping events for which Amazon suggests a higher budget for a campaign.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="profileId">The profile.</param>
    /// <param name="product">Sponsored Products or Sponsored Brands.</param>
    /// <param name="campaignId">The campaign.</param>
    /// <param name="options">Time and gate; null for the defaults.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="AdsException">The request failed for good.</exception>
    public async Task<IReadOnlyList<RecommendedBudgetEvent>> ListEventsAsync(
        AdsConnection connection,
        string profileId,
        AdProduct product,
        string campaignId,
        AdsCallOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        var request = BudgetRuleRequests.Events(product, profileId, campaignId);
        using var response = await client.SendAsync(connection, request, options, cancellationToken).ConfigureAwait(false);
        var answer = AnswerShape.Read(BudgetRuleShapes.RecommendedBudgetEvents, request, response, "the events suggested for a campaign");
        foreach (var happening in answer.RecommendedBudgetRuleEvents ?? [])
        {
            happening.ProfileId = profileId;
            happening.AskedOf = product;
            happening.CampaignId = campaignId;
        }

        return answer.RecommendedBudgetRuleEvents ?? [];
    }

    private static IReadOnlyList<BudgetRule> Of(IReadOnlyList<BudgetRule>? rules, string profileId, AdProduct product, string? campaignId)
    {
        foreach (var rule in rules ?? [])
        {
            rule.ProfileId = profileId;
            rule.AskedOf = product;
            rule.CampaignId = campaignId;
        }

        return rules ?? [];
    }
}
