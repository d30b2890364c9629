namespace AmazonAds.Products.Caching;

/// <summary>All facts at hand about one id. Immutable.</summary>
internal sealed class ProductRecord
{
    private const int Overhead = 256;

    private readonly ProductFact[] facts;
    private ProductSelection? latest;

    private ProductRecord(ProductFact[] facts) => this.facts = facts;

    public static ProductRecord Empty { get; } = new([]);

    public IReadOnlyList<ProductFact> Facts => facts;

    /// <summary>What it takes of the memory, in bytes and roughly.</summary>
    public long Size => Overhead + facts.Sum(static fact => Overhead + (long)(fact.Body?.Length ?? 0) + (fact.Error?.Length ?? 0));

    /// <summary>When the last of the facts has to go; null when one may stay for ever.</summary>
    public DateTimeOffset? End => facts.Any(static fact => fact.End is null) ? null : facts.Max(static fact => fact.End);

    /// <summary>The record with more facts. What is needless beside them is left out, and so are they where newer ones are here.</summary>
    /// <param name="more">Facts about the same id.</param>
    public ProductRecord With(IEnumerable<ProductFact> more)
    {
        var merged = new List<ProductFact>(facts);
        foreach (var fact in more)
        {
            if (merged.Exists(known => known.At > fact.At && known.Replaces(fact))) continue;
            merged.RemoveAll(fact.Replaces);
            merged.Add(fact);
        }

        return new ProductRecord([.. merged]);
    }

    /// <summary>The record without some facts.</summary>
    /// <param name="goes">Which.</param>
    public ProductRecord Without(Predicate<ProductFact> goes) => new([.. facts.Where(fact => !goes(fact))]);

    /// <summary>The best that it has for a demand.</summary>
    /// <param name="demand">The demand.</param>
    public ProductSelection Select(ProductDemand demand)
    {
        // What is shared by all remembers nothing.
        if (facts.Length == 0) return new ProductSelection(demand, new ProductFact?[demand.Parts.Count]);
        var selection = latest;
        if (selection is null || !selection.Demand.IsSameAs(demand)) latest = selection = new ProductSelection(demand, Choose(demand));
        return selection;
    }

    private ProductFact?[] Choose(ProductDemand demand)
    {
        var basis = Newest(demand, ProductPart.Base);

        // Of what Amazon does not know, nothing else is to be known.
        return basis is { Body: null }
            ? [.. demand.Parts.Select(_ => basis)]
            : [.. demand.Parts.Select(part => Newest(demand, part))];
    }

    private ProductFact? Newest(ProductDemand demand, ProductPart part)
    {
        var owner = part.Path.Length == 0 ? demand.Owner : string.Empty;
        ProductFact? newest = null;
        foreach (var fact in facts)
        {
            if (fact.Part.Path != part.Path || fact.Owner != owner || !fact.Part.Covers(part)) continue;
            if (newest is null || fact.At > newest.At) newest = fact;
        }

        return newest;
    }
}
