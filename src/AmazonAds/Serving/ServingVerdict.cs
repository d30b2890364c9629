namespace AmazonAds.Serving;

/// <summary>Whether something can serve, as far as states and dates say.</summary>
/// <param name="CanServe">Whether it can. Budgets, reviews and payments are Amazon's to judge and are not looked at.</param>
/// <param name="Reasons">Why it cannot, in the words of the API's serving status; empty when it can.</param>
public sealed record ServingVerdict(bool CanServe, IReadOnlyList<string> Reasons);
