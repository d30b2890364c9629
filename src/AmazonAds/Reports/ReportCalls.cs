using AmazonAds.Pipeline;
using AmazonAds.RateLimiting;

namespace AmazonAds.Reports;

/// <summary>The requests that reports take.</summary>
internal static class ReportCalls
{
    /// <summary>The media type of a request for a report.</summary>
    public const string RequestType = "application/vnd.createasyncreportrequest.v3+json";

    /// <summary>What is accepted in answer to it. Gateways put plain JSON on the same answer.</summary>
    public const string CreatedType = "application/vnd.createasyncreportresponse.v3+json, application/json";

    private const string Path = "/reporting/reports";
    private const string JobType = "application/vnd.getasyncreportresponse.v3+json, application/json";
    private const string DeletedType = "application/vnd.deleteasyncreportresponse.v3+json, application/json";

    /// <summary>Asks for a report.</summary>
    /// <param name="profileId">The profile.</param>
    /// <param name="request">The report.</param>
    /// <param name="isRepeat">
    /// Whether it follows a request whose fate is not known. Amazon answers it with 425 and the id of the job that the
    /// first one made, but only while that is being made: so it does not wait behind other reports.
    /// </param>
    public static AdsRequest Create(string profileId, ReportRequest request, bool isRepeat) => new()
    {
        Method = HttpMethod.Post,
        Path = Path,
        Operation = "POST /reporting/reports",
        ProfileId = profileId,
        Body = ReportJson.Write(request),
        ContentType = RequestType,
        Accept = CreatedType,
        Bucket = isRepeat ? null : BucketKind.Reports,
        Repeat = RepeatRule.OnlyIfNotCarriedOut,
    };

    /// <summary>Asks how a report stands.</summary>
    /// <param name="profileId">The profile.</param>
    /// <param name="reportId">The report.</param>
    public static AdsRequest Get(string profileId, string reportId) => new()
    {
        Method = HttpMethod.Get,
        Path = $"{Path}/{Uri.EscapeDataString(reportId)}",
        Operation = "GET /reporting/reports/{reportId}",
        ProfileId = profileId,
        Accept = JobType,
    };

    /// <summary>Takes a report back.</summary>
    /// <param name="profileId">The profile.</param>
    /// <param name="reportId">The report.</param>
    public static AdsRequest Delete(string profileId, string reportId) => new()
    {
        Method = HttpMethod.Delete,
        Path = $"{Path}/{Uri.EscapeDataString(reportId)}",
        Operation = "DELETE /reporting/reports/{reportId}",
        ProfileId = profileId,
        Accept = DeletedType,
    };
}
