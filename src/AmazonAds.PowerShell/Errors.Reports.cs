using System.Management.Automation;
using AmazonAds.Jobs;
using AmazonAds.Reports;

namespace AmazonAds.PowerShell;

/// <content>Errors of reports.</content>
internal static partial class Errors
{
    /// <summary>A question about a report is known to be wrong.</summary>
    /// <param name="refusal">Why.</param>
    /// <param name="type">The type of report.</param>
    public static ErrorRecord ReportRefused(ReportQueryException refusal, string type) => Record(
        refusal, "AdsReportRefused", ErrorCategory.InvalidArgument, type, "Nothing was asked for. Change the parameters that the message names.");

    /// <summary>A type of report is not known here, so that its rows cannot be kept.</summary>
    /// <param name="type">The type.</param>
    public static ErrorRecord ReportTypeUnknown(string type) => Record(
        new ArgumentException($"The report type '{type}' is not known here, so that its rows cannot be kept. Known are {string.Join(", ", ReportTypes.All.Select(known => known.Name).Order(StringComparer.Ordinal))}."),
        "AdsReportRefused", ErrorCategory.InvalidArgument, type, "Take one of them, or ask for the report with Get-AdsReportData -OutFile.");

    /// <summary>A report is not known to Amazon.</summary>
    /// <param name="reportId">The report.</param>
    /// <param name="profileId">The profile.</param>
    public static ErrorRecord ReportNotFound(string reportId, string profileId) => Record(
        new ItemNotFoundException($"Amazon knows no report {reportId} of profile {profileId}, or not any more."),
        "AdsReportNotFound", ErrorCategory.ObjectNotFound, reportId, "Check the id and the profile, or ask for the report anew with Start-AdsReport.");

    /// <summary>What is wrong with a report that was waited for, or null.</summary>
    /// <param name="outcome">What became of it.</param>
    /// <param name="now">The time.</param>
    public static ErrorRecord? OfReport(JobOutcome<ReportJob> outcome, DateTimeOffset now) => outcome switch
    {
        { Failure: { } failure } => From(failure, outcome.Job.ProfileId),
        { IsGone: true } => ReportNotFound(outcome.Job.ReportId, outcome.Job.ProfileId),
        { IsOutOfTime: true } => ReportNotDone(outcome.Job, now),
        { Job.IsFailed: true } => ReportFailed(outcome.Job),
        _ => null,
    };

    /// <summary>Why a report could not be had, or null.</summary>
    /// <param name="part">What came of it.</param>
    /// <param name="now">The time.</param>
    public static ErrorRecord? OfReport(ReportPart part, DateTimeOffset now) => part switch
    {
        { Failure: { } failure } => From(failure, part.ProfileId),
        { IsMissing: false } => null,
        { Job: null } => Record(
            new TimeoutException($"The time ended before Amazon took the request for a report of profile {part.ProfileId}."),
            "AdsReportNotDone", ErrorCategory.OperationTimeout, part.ProfileId, "Allow more time with -TimeoutSec."),
        { IsOutOfTime: true } => ReportNotDone(part.Job, now),
        { Job.IsFailed: true } => ReportFailed(part.Job),
        _ => ReportNotFound(part.Job.ReportId, part.ProfileId),
    };

    private static ErrorRecord ReportNotDone(ReportJob job, DateTimeOffset now) => Record(
        new TimeoutException($"Report {job.ReportId} ({job.Type}) of profile {job.ProfileId} is {job.Status} {(job.Age(now) is { } age ? $"after {age:d\\.hh\\:mm\\:ss}" : "still")}; the time to wait is over."),
        "AdsReportNotDone", ErrorCategory.OperationTimeout, job, "It goes on at Amazon, which takes up to three hours: wait again, Get-AdsReport -ReportId <id> | Wait-AdsReport. Asking anew would not make it faster.");

    private static ErrorRecord ReportFailed(ReportJob job) => Record(
        new InvalidOperationException($"Amazon failed to make report {job.ReportId} ({job.Type}) of profile {job.ProfileId}: {job.FailureReason ?? "no reason given"}"),
        "AdsReportFailed", ErrorCategory.InvalidResult, job, "Ask for it anew with Start-AdsReport.");
}
