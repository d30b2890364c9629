using AmazonAds.Reports;

namespace AmazonAds.PowerShell.Reports;

/// <summary>Which format a file has by its name, and which name the file of a report has.</summary>
internal static class ReportPath
{
    /// <summary>The format that a path's ending names, or null.</summary>
    /// <param name="path">The path.</param>
    public static ReportFileFormat? FormatOf(string path) => Path.GetExtension(path).ToUpperInvariant() switch
    {
        ".JSONL" or ".NDJSON" => ReportFileFormat.JsonLines,
        ".CSV" => ReportFileFormat.Csv,
        ".GZ" => ReportFileFormat.Gzip,
        _ => null,
    };

    /// <summary>A path with the values of a report that is still to be asked for.</summary>
    /// <param name="path">The path.</param>
    /// <param name="profileId">The profile.</param>
    /// <param name="request">The report.</param>
    public static string For(string path, string profileId, ReportRequest request) => path
        .Replace("{ProfileId}", profileId, StringComparison.OrdinalIgnoreCase)
        .Replace("{Type}", request.Configuration.ReportTypeId, StringComparison.OrdinalIgnoreCase)
        .Replace("{StartDate}", $"{request.Range.Start:yyyy-MM-dd}", StringComparison.OrdinalIgnoreCase)
        .Replace("{EndDate}", $"{request.Range.End:yyyy-MM-dd}", StringComparison.OrdinalIgnoreCase)
        .Replace("{ReportId}", profileId, StringComparison.OrdinalIgnoreCase);

    /// <summary>A path with a report's values in place of <c>{ProfileId}</c>, <c>{Type}</c>, <c>{ReportId}</c>, <c>{StartDate}</c> and <c>{EndDate}</c>.</summary>
    /// <param name="path">The path.</param>
    /// <param name="job">The report.</param>
    public static string For(string path, ReportJob job) => path
        .Replace("{ProfileId}", job.ProfileId, StringComparison.OrdinalIgnoreCase)
        .Replace("{Type}", job.Type, StringComparison.OrdinalIgnoreCase)
        .Replace("{ReportId}", job.ReportId, StringComparison.OrdinalIgnoreCase)
        .Replace("{StartDate}", $"{job.Range.Start:yyyy-MM-dd}", StringComparison.OrdinalIgnoreCase)
        .Replace("{EndDate}", $"{job.Range.End:yyyy-MM-dd}", StringComparison.OrdinalIgnoreCase);
}
