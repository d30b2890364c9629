using System.Net;
using AmazonAds.Errors;

namespace AmazonAds.Reports;

/// <summary>Puts what goes wrong with a report's file into words. Links stay out of them: whoever has one has the file.</summary>
internal static class ReportFailure
{
    private const string Operation = "GET report file";

    /// <summary>A file that did not come whole however often it was tried.</summary>
    /// <param name="job">The report.</param>
    /// <param name="cause">The last failure.</param>
    public static AdsConnectionException Broken(ReportJob job, Exception cause) => Make(
        FailureKind.Broken, job, $"did not come whole: {cause.Message} Receive it again (Receive-AdsReport).", cause);

    /// <summary>A file that is not what it was when it was begun.</summary>
    /// <param name="job">The report.</param>
    public static AdsConnectionException Changed(ReportJob job) => Make(
        FailureKind.NotUnderstood, job, "is not the file any more that it was when it was begun. Receive it again from the start (Receive-AdsReport).", null);

    /// <summary>A report without a file.</summary>
    /// <param name="job">The report.</param>
    public static AdsConnectionException NoFile(ReportJob job) => Make(
        FailureKind.Refused,
        job,
        job.IsFailed ? $"does not exist: Amazon failed to make the report ({job.FailureReason})." : $"does not exist yet: the report is {job.Status}. Wait for it (Wait-AdsReport).",
        null);

    /// <summary>A report that Amazon no longer knows.</summary>
    /// <param name="job">The report.</param>
    public static AdsConnectionException Gone(ReportJob job) => Make(
        FailureKind.Refused, job, "is gone: Amazon no longer knows the report. Ask for it anew (Start-AdsReport).", null);

    /// <summary>A report that is not done though nobody waits any longer.</summary>
    /// <param name="job">The report as it was last seen.</param>
    /// <param name="now">The time.</param>
    public static AdsTimeoutException NotDone(ReportJob job, DateTimeOffset now)
    {
        var age = job.Age(now) is { } span ? $" after {span:d\\.hh\\:mm\\:ss}" : string.Empty;
        return new AdsTimeoutException(
            FailureKind.Refused,
            $"Report {job.ReportId} ({job.Type}) of profile {job.ProfileId} is {job.Status}{age}; the time to wait is over. It goes on at Amazon, and the next sync takes it up.")
        {
            ProfileId = job.ProfileId,
            Operation = Operation,
        };
    }

    /// <summary>A link that is not followed.</summary>
    /// <param name="job">The report.</param>
    /// <param name="why">Why, as a clause.</param>
    public static AdsConnectionException NotFollowed(ReportJob job, string why) => Make(FailureKind.Refused, job, $"was not fetched: {why}.", null);

    /// <summary>An answer of the storage that gives no file.</summary>
    /// <param name="job">The report.</param>
    /// <param name="host">The host that answered.</param>
    /// <param name="status">What it answered.</param>
    public static AdsConnectionException Answered(ReportJob job, string host, HttpStatusCode status) =>
        Make(FailureKind.Refused, job, $"was refused by {host}: {(int)status} {status}.", null);

    private static AdsConnectionException Make(FailureKind kind, ReportJob job, string what, Exception? cause) =>
        new(kind, $"The file of report {job.ReportId} ({job.Type}) of profile {job.ProfileId} {what}", cause) { ProfileId = job.ProfileId, Operation = Operation };
}
