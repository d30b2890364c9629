namespace AmazonAds.Storage.Postgres;

/// <summary>The types of a report's columns, each of which can hold what those before it hold.</summary>
internal enum ReportColumnType
{
    /// <summary>No value was seen.</summary>
    None,

    /// <summary>A count: <c>bigint</c>.</summary>
    Count,

    /// <summary>An amount: <c>numeric</c>.</summary>
    Amount,

    /// <summary>Anything: <c>text</c>.</summary>
    Text,
}
