using System.Management.Automation;
using AmazonAds.Exports;
using AmazonAds.Jobs;

namespace AmazonAds.PowerShell;

/// <content>Errors of exports.</content>
internal static partial class Errors
{
    /// <summary>An export is not known to Amazon.</summary>
    /// <param name="exportId">The export.</param>
    /// <param name="profileId">The profile.</param>
    public static ErrorRecord ExportNotFound(string exportId, string profileId) => Record(
        new ItemNotFoundException($"Amazon knows no export {exportId} of profile {profileId}, or not any more."),
        "AdsExportNotFound", ErrorCategory.ObjectNotFound, exportId, "Check the id and the profile, or ask for the export anew with Start-AdsExport.");

    /// <summary>What is wrong with an export that was waited for, or null.</summary>
    /// <param name="outcome">What became of it.</param>
    /// <param name="now">The time.</param>
    public static ErrorRecord? OfExport(JobOutcome<ExportJob> outcome, DateTimeOffset now) => outcome switch
    {
        { Failure: { } failure } => From(failure, outcome.Job.ProfileId),
        { IsGone: true } => ExportNotFound(outcome.Job.ExportId, outcome.Job.ProfileId),
        { IsOutOfTime: true, Job: var job } => Record(
            new TimeoutException($"Export {job.ExportId} ({job.Kind}) of profile {job.ProfileId} is {job.Status} {(job.Age(now) is { } age ? $"after {age:d\\.hh\\:mm\\:ss}" : "still")}; the time to wait is over."),
            "AdsExportNotDone", ErrorCategory.OperationTimeout, job, "It goes on at Amazon: wait again, Get-AdsExport -ExportId <id> | Wait-AdsExport."),
        { Job: { IsFailed: true } job } => Record(
            new InvalidOperationException($"Amazon failed to make export {job.ExportId} ({job.Kind}) of profile {job.ProfileId}: {job.FailureReason ?? "no reason given"}"),
            "AdsExportFailed", ErrorCategory.InvalidResult, job, "Ask for it anew with Start-AdsExport; fewer states or products make it smaller."),
        _ => null,
    };
}
