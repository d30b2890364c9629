using AmazonAds.Connections;
using AmazonAds.Entities;
using AmazonAds.Entities.Shapes;
using AmazonAds.Errors;
using AmazonAds.Pipeline;

namespace AmazonAds.Budgets;

/// <summary>How much of budgets is used, and which budgets Amazon suggests.</summary>
public sealed class BudgetSet
{
    /// <summary>The most campaigns or portfolios of one request; more are asked for by several.</summary>
    public const int MostIds = 100;

    private readonly AdsClient client;

    internal BudgetSet(AdsClient client) => this.client = client;

    /// <summary>How much of campaigns' budgets is used up today.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="profileId">The profile.</param>
    /// <param name="product">The campaigns' product.</param>
    /// <param name="campaignIds">The campaigns.</param>
    /// <param name="options">Time and gate of each request; null for the defaults.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="ArgumentOutOfRangeException">The product is none.</exception>
    /// <exception cref="AdsException">A request failed for good.</exception>
    public Task<BudgetReport<BudgetUsage>> GetUsageAsync(
        AdsConnection connection,
        string profileId,
        AdProduct product,
        IReadOnlyList<string> campaignIds,
        AdsCallOptions? options = null,
        CancellationToken cancellationToken = default) =>
        AskAsync(connection, profileId, BudgetQuestions.Usage(product), campaignIds, Tell, options, cancellationToken);

    /// <summary>How much of portfolios' budgets is used up.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="profileId">The profile.</param>
    /// <param name="portfolioIds">The portfolios.</param>
    /// <param name="options">Time and gate of each request; null for the defaults.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="AdsException">A request failed for good.</exception>
    public Task<BudgetReport<BudgetUsage>> GetPortfolioUsageAsync(
        AdsConnection connection,
        string profileId,
        IReadOnlyList<string> portfolioIds,
        AdsCallOptions? options = null,
        CancellationToken cancellationToken = default) =>
        AskAsync(connection, profileId, BudgetQuestions.PortfolioUsage, portfolioIds, Tell, options, cancellationToken);

    /// <summary>The daily budgets that Amazon suggests for campaigns, and what they missed without.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="profileId">The profile.</param>
    /// <param name="product">The campaigns' product.</param>
    /// <param name="campaignIds">The campaigns.</param>
    /// <param name="options">Time and gate of each request; null for the defaults.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="ArgumentOutOfRangeException">The product is none.</exception>
    /// <exception cref="AdsException">A request failed for good.</exception>
    public Task<BudgetReport<BudgetRecommendation>> GetRecommendationsAsync(
        AdsConnection connection,
        string profileId,
        AdProduct product,
        IReadOnlyList<string> campaignIds,
        AdsCallOptions? options = null,
        CancellationToken cancellationToken = default) =>
        AskAsync(connection, profileId, BudgetQuestions.Recommendation(product), campaignIds, Tell, options, cancellationToken);

    private static (string? Id, long? Index) Tell(BudgetUsage item, AdProduct product)
    {
        item.AskedOf = product;
        return (item.CampaignId ?? item.PortfolioId, item.Index);
    }

    private static (string? Id, long? Index) Tell(BudgetRecommendation item, AdProduct product)
    {
        item.AskedOf = product;
        return (item.CampaignId, item.Index);
    }

    private async Task<BudgetReport<T>> AskAsync<T>(
        AdsConnection connection,
        string profileId,
        BudgetQuestion<T> question,
        IReadOnlyList<string> ids,
        Func<T, AdProduct, (string? Id, long? Index)> tell,
        AdsCallOptions? options,
        CancellationToken cancellationToken)
        where T : AdsEntity
    {
        ArgumentNullException.ThrowIfNull(ids);
        var items = new List<T>();
        var errors = new List<BudgetItemError>();
        foreach (var asked in ids.Distinct(StringComparer.Ordinal).Chunk(MostIds))
        {
            var request = question.Request(profileId, asked);
            using var response = await client.SendAsync(connection, request, options, cancellationToken).ConfigureAwait(false);
            var answer = AnswerShape.Read(question.Shape, request, response, "a report on budgets");
            var told = new List<(string?, long?)>();
            foreach (var item in answer.Successes ?? [])
            {
                item.ProfileId = profileId;
                told.Add(tell(item, question.Product));
                items.Add(item);
            }

            foreach (var error in answer.Errors ?? [])
            {
                errors.Add(BudgetAnswers.Complete(error, profileId, asked, question.Product));
                told.Add((error.CampaignId ?? error.PortfolioId, error.Index));
            }

            errors.AddRange(BudgetAnswers.Unanswered(asked, told).Select(id => BudgetAnswers.Missing(profileId, id, question.Product)));
        }

        return new BudgetReport<T>(items, errors);
    }
}
