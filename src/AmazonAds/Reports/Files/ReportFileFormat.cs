namespace AmazonAds.Reports;

/// <summary>How rows stand in a file.</summary>
public enum ReportFileFormat
{
    /// <summary>One JSON object a line, as Amazon wrote it, with the profile's id in front.</summary>
    JsonLines,

    /// <summary>Comma-separated values with a line of names, in UTF-8.</summary>
    Csv,

    /// <summary>The file as it lies in Amazon's storage: a compressed JSON array. It names no profile.</summary>
    Gzip,
}
