using System.Globalization;
using System.Text.Json;
using AmazonAds.Emulator.Data;
using AmazonAds.Emulator.Dialects;
using AmazonAds.Emulator.Http;
using AmazonAds.Emulator.Json;
using AmazonAds.Emulator.Listing;
using AmazonAds.Emulator.Routing;
using AmazonAds.Emulator.Writes;

namespace AmazonAds.Emulator.Portfolios;

/// <summary>How much of their budget portfolios have used: a service of its own, with errors of its own.</summary>
internal sealed class BudgetUsageDialect(EmulatorOptions options, TimeProvider time) : Dialect(options, time)
{
    private const string MediaType = "application/vnd.portfoliobudgetusage.v1+json";
    private const int MostIds = 100;

    public override IEnumerable<Route> Routes() => [new Route("/portfolios/budget/usage", this).Add("POST", Usage)];

    public override EmulatorResponse Refuse(int status, string code, string message) =>
        Answers.Details(status, status.ToString(CultureInfo.InvariantCulture), message);

    private EmulatorResponse Usage(Call call)
    {
        if (Throttled(call.Rows, 1) is { } throttled)
            return throttled;
        if (!MediaTypes.Is(call.Request.Headers["Content-Type"], MediaType) || !MediaTypes.Accepts(call.Request.Headers["Accept"], MediaType))
            return Refuse(415, "UNSUPPORTED_MEDIA_TYPE", $"Content-Type and Accept must be {MediaType}.");
        try
        {
            using var document = JsonBody.ReadObject(call.Request.Body);
            return Answer(call, BatchParser.Items(document.RootElement, "portfolioIds", MostIds));
        }
        catch (MalformedRequestException malformed)
        {
            return Refuse(400, "INVALID_ARGUMENT", malformed.Message);
        }
    }

    private EmulatorResponse Answer(Call call, List<JsonElement> ids)
    {
        var known = new JsonBytes(64 + ids.Count * 160);
        using var unknown = new JsonBytes(64 + ids.Count * 96);
        known.Raw("{\"success\":["u8);
        unknown.Raw("],\"error\":["u8);
        var (successes, errors) = (0, 0);
        lock (call.Rows.Gate)
        {
            for (var index = 0; index < ids.Count; index++)
            {
                if (call.Rows.Portfolios.Find(ItemForm.Current.IdOf(ids[index])) is { } row)
                    Used(known.Raw(successes++ == 0 ? ""u8 : ","u8), index, row);
                else
                    Missing(unknown.Raw(errors++ == 0 ? ""u8 : ","u8), index, ids[index].ToString());
            }
        }

        return new EmulatorResponse(207, MediaType, known.Raw(unknown.Written.Span).Raw("]}"u8));
    }

    private void Used(JsonBytes json, int index, EmulatedPortfolio row)
    {
        var used = row.InBudget ? Mixer.Mix((ulong)row.PortfolioId) % 10_000 / 100m : 100;
        json.Raw("{\"budget\":"u8).Number(row.Budget?.Amount ?? 0)
            .Raw(",\"budgetUsagePercent\":"u8).Number(used)
            .Raw(",\"index\":"u8).Number((long)index)
            .Raw(",\"portfolioId\":"u8).Id(row.PortfolioId)
            .Raw(",\"usageUpdatedTimestamp\":"u8).Moment(Now).Raw("}"u8);
    }

    private static void Missing(JsonBytes json, int index, string id) =>
        json.Raw("{\"code\":\"404\",\"details\":\"There is no such portfolio.\",\"index\":"u8).Number((long)index)
            .Raw(",\"portfolioId\":"u8).Text(id).Raw("}"u8);
}
