namespace AmazonAds.Reports;

/// <summary>How a report adds up its days.</summary>
public enum ReportTimeUnit
{
    /// <summary>One row for the whole range.</summary>
    Summary,

    /// <summary>One row for each day.</summary>
    Daily,
}
