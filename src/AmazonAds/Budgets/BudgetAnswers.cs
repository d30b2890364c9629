using AmazonAds.Diagnostics;
using AmazonAds.Entities;

namespace AmazonAds.Budgets;

/// <summary>Finds what was asked and not answered. Decides on data alone.</summary>
internal static class BudgetAnswers
{
    /// <summary>An error for each id that an answer says nothing of.</summary>
    /// <param name="asked">The ids in the order of the request.</param>
    /// <param name="told">What the answer names: an id, and a place in the request.</param>
    public static IEnumerable<string> Unanswered(IReadOnlyList<string> asked, IEnumerable<(string? Id, long? Index)> told)
    {
        var open = new HashSet<string>(asked, StringComparer.Ordinal);
        foreach (var (id, index) in told)
        {
            // The place counts where the answer writes the id in another way.
            if (id is not null && open.Remove(id)) continue;
            if ((id is null || !asked.Contains(id, StringComparer.Ordinal)) && index is >= 0 && index < asked.Count) open.Remove(asked[(int)index]);
        }

        return asked.Where(open.Contains);
    }

    /// <summary>Fills in what an error leaves out, and takes secrets out of its words.</summary>
    /// <param name="error">The error.</param>
    /// <param name="profileId">The profile.</param>
    /// <param name="asked">The ids in the order of the request.</param>
    /// <param name="product">The product; none for portfolios.</param>
    public static BudgetItemError Complete(BudgetItemError error, string profileId, IReadOnlyList<string> asked, AdProduct product)
    {
        error.ProfileId = profileId;
        if (error.Details is { } words) error.Details = Redaction.Redact(words);
        if (error.Error is { Details: { } inner }) error.Error.Details = Redaction.Redact(inner);
        if (error.CampaignId is not null || error.PortfolioId is not null || error.Index is not { } index || index < 0 || index >= asked.Count) return error;
        if (product == AdProduct.None) error.PortfolioId = asked[(int)index];
        else error.CampaignId = asked[(int)index];
        return error;
    }

    /// <summary>The error of an id that has no answer.</summary>
    /// <param name="profileId">The profile.</param>
    /// <param name="id">The id.</param>
    /// <param name="product">The product; none for portfolios.</param>
    public static BudgetItemError Missing(string profileId, string id, AdProduct product) => new()
    {
        ProfileId = profileId,
        CampaignId = product == AdProduct.None ? null : id,
        PortfolioId = product == AdProduct.None ? id : null,
        Code = "noAnswer",
        Details = "The answer says nothing of it.",
    };
}
