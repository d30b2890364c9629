namespace AmazonAds.Products.Caching;

/// <summary>The facts that a demand is answered from, one for each of its parts; null where there is none.</summary>
internal sealed class ProductSelection
{
    private readonly ProductFact?[] facts;
    private ReadOnlyMemory<byte>? json;

    public ProductSelection(ProductDemand demand, ProductFact?[] facts)
    {
        Demand = demand;
        this.facts = facts;
        PriceAsOf = Oldest(ProductDataKind.Price);
        ContentAsOf = Oldest(ProductDataKind.Content);
    }

    public ProductDemand Demand { get; }

    public IReadOnlyList<ProductFact?> Facts => facts;

    /// <summary>Whether Amazon does not know the id.</summary>
    public bool IsUnknown => facts[0] is { Body: null };

    /// <summary>Amazon's words about an id that it does not know, or null.</summary>
    public ReadOnlyMemory<byte>? Error => facts[0]?.Error;

    /// <summary>Since when the oldest of its prices is true; null when it has none.</summary>
    public DateTimeOffset? PriceAsOf { get; }

    /// <summary>Since when the oldest of its content is true; null when it has none.</summary>
    public DateTimeOffset? ContentAsOf { get; }

    /// <summary>The whole as the API would write it.</summary>
    public ReadOnlyMemory<byte> Json => json ??= FactJson.Assemble(this);

    /// <summary>The parts that are not fresh.</summary>
    /// <param name="now">The time.</param>
    /// <param name="maxAge">From which age on the caller wants a call.</param>
    /// <param name="isNew">Facts that have just come: they serve whatever their age; null for none.</param>
    public IReadOnlyList<ProductPart> Missing(DateTimeOffset now, TimeSpan? maxAge, Func<ProductFact, bool>? isNew = null)
    {
        List<ProductPart>? missing = null;
        for (var index = 0; index < facts.Length; index++)
        {
            var fact = facts[index];
            if (fact is not null && (isNew?.Invoke(fact) == true || Judge(index, now, maxAge) == ProductFreshness.Fresh)) continue;
            (missing ??= []).Add(Demand.Parts[index]);
        }

        return missing ?? (IReadOnlyList<ProductPart>)[];
    }

    /// <summary>Whether it may serve when a call fails.</summary>
    /// <param name="now">The time.</param>
    public bool MayServe(DateTimeOffset now)
    {
        for (var index = 0; index < facts.Length; index++)
        {
            if (facts[index] is null || Judge(index, now, null) == ProductFreshness.Gone) return false;
        }

        return true;
    }

    // By the kind of the part that is asked for: what is not known at all has no kind of its own.
    private ProductFreshness Judge(int index, DateTimeOffset now, TimeSpan? maxAge) =>
        FreshnessRule.Judge(Demand.Parts[index].Kind, now - facts[index]!.At, maxAge);

    private DateTimeOffset? Oldest(ProductDataKind kind)
    {
        DateTimeOffset? oldest = null;
        for (var index = 0; index < facts.Length; index++)
        {
            if (Demand.Parts[index].Kind == kind && facts[index] is { } fact && !(fact.At >= oldest)) oldest = fact.At;
        }

        return oldest;
    }
}
