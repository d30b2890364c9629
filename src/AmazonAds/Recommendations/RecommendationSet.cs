using AmazonAds.Connections;
using AmazonAds.Entities;
using AmazonAds.Entities.Shapes;
using AmazonAds.Errors;
using AmazonAds.Pipeline;

namespace AmazonAds.Recommendations;

/// <summary>The bids that Amazon suggests for Sponsored Products and Sponsored Display, and the keywords for the former.</summary>
public sealed class RecommendationSet
{
    private readonly AdsClient client;

    internal RecommendationSet(AdsClient client) => this.client = client;

    /// <summary>Bids for expressions: one object per expression and theme, in the order of the answer.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="profileId">The profile.</param>
    /// <param name="query">What is asked. More than 100 expressions make several requests.</param>
    /// <param name="options">Time and gate of each request; null for the defaults.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The suggestions. An expression for which Amazon has none is in none of them.</returns>
    /// <exception cref="ArgumentException">Nothing can be asked so.</exception>
    /// <exception cref="AdsException">A request failed for good.</exception>
    public async Task<IReadOnlyList<BidRecommendation>> GetBidsAsync(
        AdsConnection connection,
        string profileId,
        BidQuery query,
        AdsCallOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (query.Refusal() is { } refusal) throw new ArgumentException(refusal, nameof(query));
        var bids = new List<BidRecommendation>();
        foreach (var expressions in query.Expressions.Chunk(BidQuery.MostExpressions))
        {
            var request = RecommendationRequests.Bids(profileId, query, expressions);
            using var response = await client.SendAsync(connection, request, options, cancellationToken).ConfigureAwait(false);
            var answer = AnswerShape.Read(RecommendationShapes.ThemedBidsAnswer, request, response, "bid recommendations");
            foreach (var theme in answer.BidRecommendations ?? []) bids.AddRange(Complete(theme, profileId, query));
        }

        return bids;
    }

    /// <summary>Bids for targets of Sponsored Display: each target is among the bids or among the errors.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="profileId">The profile.</param>
    /// <param name="query">What is asked. More than 100 targets make several requests.</param>
    /// <param name="options">Time and gate of each request; null for the defaults.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="ArgumentException">Nothing can be asked so.</exception>
    /// <exception cref="AdsException">A request failed for good.</exception>
    public async Task<DisplayBidReport> GetDisplayBidsAsync(
        AdsConnection connection,
        string profileId,
        DisplayBidQuery query,
        AdsCallOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (query.Refusal() is { } refusal) throw new ArgumentException(refusal, nameof(query));
        var bids = new List<BidRecommendation>();
        var errors = new List<DisplayBidError>();
        foreach (var clauses in query.Clauses.Chunk(DisplayBidQuery.MostClauses))
        {
            var request = RecommendationRequests.DisplayBids(profileId, query, clauses);
            using var response = await client.SendAsync(connection, request, options, cancellationToken).ConfigureAwait(false);
            var answer = AnswerShape.Read(DisplayBidShapes.Answer, request, response, "bid recommendations");
            DisplayBidAnswers.Add(answer, clauses, profileId, bids, errors);
        }

        return new DisplayBidReport(bids, errors);
    }

    /// <summary>Keywords for an ad group or for products, best first. Their bids are in the profile's currency.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="profileId">The profile.</param>
    /// <param name="query">What is asked.</param>
    /// <param name="options">Time and gate; null for the defaults.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="ArgumentException">Nothing can be asked so.</exception>
    /// <exception cref="AdsException">The request failed for good.</exception>
    public async Task<IReadOnlyList<KeywordRecommendation>> GetKeywordsAsync(
        AdsConnection connection,
        string profileId,
        KeywordQuery query,
        AdsCallOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (query.Refusal() is { } refusal) throw new ArgumentException(refusal, nameof(query));
        var request = RecommendationRequests.Keywords(profileId, query);
        using var response = await client.SendAsync(connection, request, options, cancellationToken).ConfigureAwait(false);
        var answer = AnswerShape.Read(RecommendationShapes.KeywordRecommendationAnswer, request, response, "keyword recommendations");
        foreach (var keyword in answer.KeywordTargetList ?? [])
        {
            keyword.ProfileId = profileId;
            keyword.CampaignId = query.Asins.Count > 0 ? null : query.CampaignId;
            keyword.AdGroupId = query.AdGroupId;
            keyword.ImpactMetrics = answer.ImpactMetrics;
            keyword.Scale(1 / query.MinorUnits);
        }

        return answer.KeywordTargetList ?? [];
    }

    private static IEnumerable<BidRecommendation> Complete(ThemedBids theme, string profileId, BidQuery query)
    {
        foreach (var bid in theme.BidRecommendationsForTargetingExpressions ?? [])
        {
            bid.ProfileId = profileId;
            bid.AskedOf = AdProduct.SponsoredProducts;
            bid.CampaignId = query.Asins.Count > 0 ? null : query.CampaignId;
            bid.AdGroupId = query.AdGroupId;
            bid.Theme = theme.Theme;
            bid.ImpactMetrics = theme.ImpactMetrics;
            bid.BidAnalyses = theme.BidAnalysesForTargetingExpressions?.FirstOrDefault(analysis =>
                analysis.TargetingExpression?.Type == bid.TargetingExpression?.Type
                && analysis.TargetingExpression?.Value == bid.TargetingExpression?.Value)?.BidAnalyses;
            yield return bid;
        }
    }
}
