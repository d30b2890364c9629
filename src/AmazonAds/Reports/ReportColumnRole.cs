namespace AmazonAds.Reports;

/// <summary>What a column's values are, as far as adding up days depends on it.</summary>
public enum ReportColumnRole
{
    /// <summary>Nobody knows: it cannot be added up.</summary>
    Unknown,

    /// <summary>A day, or the bounds of the range.</summary>
    Time,

    /// <summary>A name, an id, a state, a setting: the latest day's holds.</summary>
    Attribute,

    /// <summary>A count or an amount: the range's is the sum of its days.</summary>
    Additive,

    /// <summary>A quotient of two additive columns: it is computed again from their sums.</summary>
    Quotient,

    /// <summary>A share, a reach or another measure that days alone do not tell for a range.</summary>
    NotAdditive,
}
