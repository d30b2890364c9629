namespace AmazonAds.Entities;

/// <summary>One condition of a target: all of a target's conditions must hold.</summary>
public sealed class TargetExpression : AdsObject
{
    /// <summary>The condition, for instance <c>ASIN_SAME_AS</c>, <c>ASIN_CATEGORY_SAME_AS</c>, <c>QUERY_HIGH_REL_MATCHES</c>, or a newer value.</summary>
    public string? Type { get; set => field = Note(field, value); }

    /// <summary>What it is compared with: an ASIN, the id of a category or brand, a price range; null where none is needed.</summary>
    public string? Value { get; set => field = Note(field, value); }

    /// <summary>The conditions inside it, where it has any: those of an audience, all of which must hold.</summary>
    public IReadOnlyList<TargetExpression>? Conditions { get; set => field = Note(field, value); }

    /// <summary>The condition in one line.</summary>
    public override string ToString() =>
        Conditions is { } inner ? $"{Type}({string.Join(';', inner)})" : Value is null ? Type ?? string.Empty : $"{Type}={Value}";
}
