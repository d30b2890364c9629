using System.Net;
using AmazonAds.Errors;

namespace AmazonAds.Jobs;

/// <summary>Puts what goes wrong with a job's file into words. Links stay out of them: whoever has one has the file.</summary>
internal static class JobFailure
{
    /// <summary>A file that did not come whole however often it was tried.</summary>
    /// <param name="job">The job.</param>
    /// <param name="cause">The last failure.</param>
    public static AdsConnectionException Broken(AdsJob job, Exception cause) => Make(
        FailureKind.Broken, job, $"did not come whole: {cause.Message} Receive it again ({job.JobName.Cmdlet("Receive")}).", cause);

    /// <summary>A file that is not what it was when it was begun.</summary>
    /// <param name="job">The job.</param>
    public static AdsConnectionException Changed(AdsJob job) => Make(
        FailureKind.NotUnderstood, job, $"is not the file any more that it was when it was begun. Receive it again from the start ({job.JobName.Cmdlet("Receive")}).", null);

    /// <summary>A job without a file.</summary>
    /// <param name="job">The job.</param>
    public static AdsConnectionException NoFile(AdsJob job) => Make(
        FailureKind.Refused,
        job,
        job.IsFailed
            ? $"does not exist: Amazon failed to make the {job.JobName.Noun} ({job.FailureReason})."
            : $"does not exist yet: the {job.JobName.Noun} is {job.Status}. Wait for it ({job.JobName.Cmdlet("Wait")}).",
        null);

    /// <summary>A job that Amazon no longer knows.</summary>
    /// <param name="job">The job.</param>
    public static AdsConnectionException Gone(AdsJob job) => Make(
        FailureKind.Refused, job, $"is gone: Amazon no longer knows the {job.JobName.Noun}. Ask for it anew ({job.JobName.Cmdlet("Start")}).", null);

    /// <summary>A job that is not done though nobody waits any longer.</summary>
    /// <param name="job">The job as it was last seen.</param>
    /// <param name="now">The time.</param>
    public static AdsTimeoutException NotDone(AdsJob job, DateTimeOffset now)
    {
        var age = job.Age(now) is { } span ? $" after {span:d\\.hh\\:mm\\:ss}" : string.Empty;
        var (noun, id, type) = (job.JobName.Noun, job.JobName.Id, job.JobName.Type);
        return new AdsTimeoutException(
            FailureKind.Refused,
            $"{char.ToUpperInvariant(noun[0])}{noun[1..]} {id} ({type}) of profile {job.ProfileId} is {job.Status}{age}; the time to wait is over. It goes on at Amazon, and the next sync takes it up.")
        {
            ProfileId = job.ProfileId,
            Operation = $"GET {noun} file",
        };
    }

    /// <summary>A link that is not followed.</summary>
    /// <param name="job">The job.</param>
    /// <param name="why">Why, as a clause.</param>
    public static AdsConnectionException NotFollowed(AdsJob job, string why) => Make(FailureKind.Refused, job, $"was not fetched: {why}.", null);

    /// <summary>An answer of the storage that gives no file.</summary>
    /// <param name="job">The job.</param>
    /// <param name="host">The host that answered.</param>
    /// <param name="status">What it answered.</param>
    public static AdsConnectionException Answered(AdsJob job, string host, HttpStatusCode status) =>
        Make(FailureKind.Refused, job, $"was refused by {host}: {(int)status} {status}.", null);

    private static AdsConnectionException Make(FailureKind kind, AdsJob job, string what, Exception? cause) => new(
        kind, $"The file of {job.JobName.Noun} {job.JobName.Id} ({job.JobName.Type}) of profile {job.ProfileId} {what}", cause)
    {
        ProfileId = job.ProfileId,
        Operation = $"GET {job.JobName.Noun} file",
    };
}
