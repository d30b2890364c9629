namespace AmazonAds.Marketplaces;

/// <summary>The least and the greatest amount, both allowed.</summary>
/// <param name="Least">The least amount.</param>
/// <param name="Greatest">The greatest amount.</param>
public sealed record AmountRange(decimal Least, decimal Greatest)
{
    /// <summary>Whether an amount lies within.</summary>
    /// <param name="amount">The amount.</param>
    public bool Contains(decimal amount) => amount >= Least && amount <= Greatest;
}
