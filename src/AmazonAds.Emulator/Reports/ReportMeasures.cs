using System.Text.Json;
using AmazonAds.Emulator.Data;

namespace AmazonAds.Emulator.Reports;

/// <summary>What is measured of a thing over some days.</summary>
internal readonly struct ReportMeasures
{
    private const int SaleEvery = 4;

    private readonly ulong seed;
    private readonly long impressions;
    private readonly long clicks;
    private readonly long purchases;
    private readonly decimal cost;

    private ReportMeasures(ulong seed, long impressions, long clicks, long purchases, decimal cost)
    {
        this.seed = seed;
        this.impressions = impressions;
        this.clicks = clicks;
        this.purchases = purchases;
        this.cost = cost;
    }

    public static ReportMeasures Of(ulong seed, DateOnly first, DateOnly last)
    {
        var (impressions, clicks, purchases, cents) = (0L, 0L, 0L, 0L);
        for (var day = first.DayNumber; day <= last.DayNumber; day++)
        {
            var chance = Mixer.Combine(seed, (ulong)day);
            var clicked = (long)(chance % 7);
            impressions += (clicked * 20) + (long)((chance >> 8) % 100);
            clicks += clicked;
            // Some things are clicked and never bought.
            purchases += seed % SaleEvery == 0 ? clicked / 3 : 0;
            cents += clicked * (30 + (long)((chance >> 16) % 50));
        }

        return new ReportMeasures(seed, impressions, clicks, purchases, cents / 100m);
    }

    public void Write(Utf8JsonWriter json, string column)
    {
        switch (column)
        {
            case "impressions" or "grossImpressions" or "viewableImpressions":
                json.WriteNumberValue(impressions);
                break;
            case "clicks" or "grossClickThroughs":
                json.WriteNumberValue(clicks);
                break;
            case "cost" or "spend":
                json.WriteNumberValue(cost);
                break;
            case "costPerClick":
                Quotient(json, cost, clicks);
                break;
            case "roasClicks7d" or "roasClicks14d":
                Quotient(json, purchases * 20m, cost);
                break;
            case "clickThroughRate":
                Quotient(json, clicks * 100m, impressions);
                break;
            case var name when name.StartsWith("sales", StringComparison.Ordinal) || name.StartsWith("attributedSales", StringComparison.Ordinal):
                json.WriteNumberValue(purchases * 20m);
                break;
            case var name when name.StartsWith("purchases", StringComparison.Ordinal) || name.StartsWith("unitsSold", StringComparison.Ordinal) || name.StartsWith("orders", StringComparison.Ordinal):
                json.WriteNumberValue(purchases);
                break;
            case var name when name.EndsWith("Rate", StringComparison.Ordinal) || name.Contains("Percentage", StringComparison.Ordinal) || name.StartsWith("acos", StringComparison.Ordinal):
                json.WriteNumberValue(seed % 10_000 / 10_000m);
                break;
            default:
                json.WriteNumberValue(clicks / 2);
                break;
        }
    }

    private static void Quotient(Utf8JsonWriter json, decimal over, decimal under)
    {
        if (under == 0)
            json.WriteNullValue();
        else
            json.WriteNumberValue(Math.Round(over / under, 6));
    }
}
