using System.Management.Automation;
using AmazonAds.Exports;

namespace AmazonAds.PowerShell;

/// <content>Errors of files that rows and answers are written to.</content>
internal static partial class Errors
{
    /// <summary>A file's name does not say what is in it.</summary>
    /// <param name="path">The name.</param>
    /// <param name="endings">The endings that are known.</param>
    public static ErrorRecord FormatUnknown(string path, string endings) => Record(
        new ArgumentException($"'{path}' does not say how rows are to be written: end it with {endings}."),
        "AdsFormatUnknown", ErrorCategory.InvalidArgument, path, "Change the ending of -OutFile.");

    /// <summary>Two reports would be written into one file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="reportId">The second report.</param>
    public static ErrorRecord FileTwice(string path, string reportId) => Record(
        new ArgumentException($"Report {reportId} was not received: '{path}' is another report's file already."),
        "AdsFileTwice", ErrorCategory.ResourceExists, reportId, "Name the files apart: -OutFile 'reports/{ProfileId}-{Type}-{ReportId}.csv'.");

    /// <summary>A file as it lies at Amazon holds one report, and several are asked for.</summary>
    /// <param name="path">The file.</param>
    /// <param name="count">How many reports there would be.</param>
    public static ErrorRecord RawFileOfSeveral(string path, int count) => Record(
        new ArgumentException($"'{path}' would be the file of one report as it lies at Amazon, but the rows come from {count} reports."),
        "AdsFileTwice", ErrorCategory.InvalidArgument, path,
        "Write rows (-OutFile with .jsonl or .csv), or a file for each report: Start-AdsReport … | Wait-AdsReport | Receive-AdsReport -OutFile 'reports/{ProfileId}-{StartDate}.json.gz'.");

    /// <summary>The reports of two profiles would be written into one file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="profileId">The second profile.</param>
    public static ErrorRecord RawFileTwice(string path, string profileId) => Record(
        new ArgumentException($"No report of profile {profileId} was asked for: '{path}' is another profile's file already."),
        "AdsFileTwice", ErrorCategory.ResourceExists, profileId, "Put {ProfileId} into the name of the file, or write rows: .jsonl or .csv.");

    /// <summary>Two exports would be written into one file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="job">The second export.</param>
    public static ErrorRecord FileTwice(string path, ExportJob job) => Record(
        new ArgumentException($"Export {job.ExportId} was not received: '{path}' is another export's file already."),
        "AdsFileTwice", ErrorCategory.ResourceExists, job.ExportId, "Name the files apart: -OutFile 'exports/{ProfileId}-{Kind}.jsonl'.");

    /// <summary>Rows of reports were not written to a file.</summary>
    /// <param name="exception">Why.</param>
    /// <param name="path">The file.</param>
    public static ErrorRecord ReportNotWritten(Exception exception, string path) => Record(
        exception, "AdsFileNotWritten", ErrorCategory.WriteError, path,
        "Check the folder and the room on the disk. What was there under this name is as it was; the reports can be received again.");

    /// <summary>An answer was not written to a file.</summary>
    /// <param name="exception">Why.</param>
    /// <param name="path">The file.</param>
    public static ErrorRecord FileNotWritten(Exception exception, string path) => Record(
        exception, "AdsFileNotWritten", ErrorCategory.WriteError, path, "The request was made; its answer is lost. With several profiles put {ProfileId} into the name of the file.");
}
