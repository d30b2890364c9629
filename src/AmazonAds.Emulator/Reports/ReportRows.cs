using System.Globalization;
using System.Text.Json;
using AmazonAds.Emulator.Data;
using AmazonAds.Emulator.State;

namespace AmazonAds.Emulator.Reports;

/// <summary>
/// The rows of a report, made from the profile's own campaigns, ad groups and keywords. What is counted is counted per
/// day, and a summary is the sum of its days, so that both ways of asking agree.
/// </summary>
internal sealed class ReportRows
{
    private readonly ReportDemand demand;
    private readonly ProfileRows rows;
    private readonly ulong seed;
    private readonly bool ofCampaigns;
    private readonly bool ofAdGroups;

    public ReportRows(EmulatedReport report, int things)
    {
        demand = report.Demand;
        rows = report.Rows;
        seed = Mixer.Combine(rows.Seed, (ulong)demand.Type.Sum(static letter => letter * 31L));
        ofAdGroups = demand.GroupBy.Contains("adGroup", StringComparer.Ordinal);
        ofCampaigns = !ofAdGroups && demand.GroupBy.Contains("campaign", StringComparer.Ordinal);
        lock (rows.Gate)
            Count = (int)(ofCampaigns ? rows.Campaigns.GeneratedCount : ofAdGroups ? rows.AdGroups.GeneratedCount : rows.Keywords.GeneratedCount > 0 ? things : 0);
    }

    /// <summary>How many things there are to report on; each has a row, or one for each day.</summary>
    public int Count { get; }

    /// <summary>Writes all rows of a thing.</summary>
    public void Write(Utf8JsonWriter json, int thing)
    {
        var about = About(thing);
        if (!demand.IsDaily)
        {
            Write(json, about, demand.Start, demand.End);
            return;
        }

        for (var day = demand.Start; day <= demand.End; day = day.AddDays(1))
            Write(json, about, day, day);
    }

    private ReportThing About(int thing)
    {
        lock (rows.Gate)
        {
            var keyword = ofCampaigns || ofAdGroups ? null : rows.Keywords.At(thing % rows.Keywords.GeneratedCount);
            var adGroup = ofCampaigns ? null : ofAdGroups ? rows.AdGroups.At(thing) : keyword is null ? null : rows.AdGroups.Find(keyword.AdGroupId);
            var campaign = ofCampaigns ? rows.Campaigns.At(thing) : adGroup is null ? null : rows.Campaigns.Find(adGroup.CampaignId);
            return new ReportThing(thing, Mixer.Combine(seed, (ulong)thing), campaign, adGroup, keyword, rows.Marketplace.CurrencyCode);
        }
    }

    private void Write(Utf8JsonWriter json, ReportThing thing, DateOnly first, DateOnly last)
    {
        json.WriteStartObject();
        var measures = ReportMeasures.Of(thing.Seed, first, last);
        foreach (var column in demand.Columns)
        {
            json.WritePropertyName(column);
            switch (column)
            {
                case "date" or "startDate":
                    json.WriteStringValue(first.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                    break;
                case "endDate":
                    json.WriteStringValue(last.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                    break;
                default:
                    if (!thing.Write(json, column))
                        measures.Write(json, column);
                    break;
            }
        }

        json.WriteEndObject();
    }
}
