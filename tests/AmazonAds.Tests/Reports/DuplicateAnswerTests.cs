using System.Net;
using System.Text;
using AmazonAds.Errors;
using AmazonAds.Pipeline;
using AmazonAds.Reports;
using AmazonAds.Tests.Testing;

namespace AmazonAds.Tests.Reports;

public class DuplicateAnswerTests
{
    [SharedTheory]
    [InlineData("report_create_425_duplicate.json", "a15115d8-3da4-49a4-95d5-cc0a3af5f85d")]
    [InlineData("report_create_425_no_id.json", null)]
    public void A_425_names_the_report_or_nothing(string file, string? id)
    {
        var failure = Failure(file);
        Assert.True(DuplicateAnswer.Is(failure));
        Assert.Equal(id, DuplicateAnswer.IdIn(failure));
    }

    [SharedTheory]
    [InlineData("report_get_404.json")]
    [InlineData("report_delete_400.json")]
    public void Other_answers_are_none(string file)
    {
        var failure = Failure(file);
        Assert.False(DuplicateAnswer.Is(failure));
        Assert.Null(DuplicateAnswer.IdIn(failure));
        Assert.Equal(((int)failure.Status!).ToString(), failure.Code);
        Assert.NotEmpty(failure.ServiceMessage!);
    }

    private static AdsApiException Failure(string file)
    {
        var response = SharedFiles.Json(SharedFiles.Fixtures("errors", file).Single()).GetProperty("response");
        var body = ErrorBody.Parse(Encoding.UTF8.GetBytes(response.GetProperty("body").GetRawText()));
        var status = (HttpStatusCode)response.GetProperty("status").GetInt32();
        return new AdsApiException(StatusRule.Classify(status), "failed") { Status = status, Code = body.Code, ServiceMessage = body.Message };
    }
}
