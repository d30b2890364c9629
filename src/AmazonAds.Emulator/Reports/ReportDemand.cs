using System.Globalization;
using System.Text.Json;
using AmazonAds.Emulator.Listing;

namespace AmazonAds.Emulator.Reports;

/// <summary>What somebody wants reported, as far as it matters for answers.</summary>
internal sealed record ReportDemand
{
    private const int UsualRange = 31;
    private const int BrandPurchasesRange = 731;

    public required string? Name { get; init; }

    public required DateOnly Start { get; init; }

    public required DateOnly End { get; init; }

    public required string Type { get; init; }

    public required bool IsDaily { get; init; }

    public required IReadOnlyList<string> GroupBy { get; init; }

    public required IReadOnlyList<string> Columns { get; init; }

    /// <summary>The configuration as it came, to be repeated in every answer.</summary>
    public required string Configuration { get; init; }

    public int Days => End.DayNumber - Start.DayNumber + 1;

    /// <summary>The same text for the same demand, names aside.</summary>
    public string Key => $"{Start:yyyyMMdd}-{End:yyyyMMdd} {Configuration}";

    /// <summary>Reads a request for a report.</summary>
    /// <exception cref="MalformedRequestException">Amazon would answer it with 400.</exception>
    public static ReportDemand Read(JsonElement root, DateOnly today)
    {
        if (!root.TryGetProperty("configuration", out var configuration) || configuration.ValueKind != JsonValueKind.Object)
            throw new MalformedRequestException("configuration must not be null");
        var unit = Text(configuration, "timeUnit");
        if (unit is not ("DAILY" or "SUMMARY"))
            throw new MalformedRequestException($"configuration timeUnit {unit} is not supported");
        if (Text(configuration, "format") != "GZIP_JSON")
            throw new MalformedRequestException("configuration format is not supported");
        var demand = new ReportDemand
        {
            Name = root.TryGetProperty("name", out var name) && name.ValueKind == JsonValueKind.String ? name.GetString() : null,
            Start = Day(root, "startDate"),
            End = Day(root, "endDate"),
            Type = Text(configuration, "reportTypeId"),
            IsDaily = unit == "DAILY",
            GroupBy = Texts(configuration, "groupBy"),
            Columns = Texts(configuration, "columns"),
            Configuration = configuration.GetRawText(),
        };
        demand.Check(Text(configuration, "adProduct"), today);
        return demand;
    }

    private void Check(string product, DateOnly today)
    {
        var (own, kept) = Type switch
        {
            "sbPurchasedProduct" => ("SPONSORED_BRANDS", BrandPurchasesRange),
            ['s', 'p', .. "GrossAndInvalids"] or ['s', 'b', .. "GrossAndInvalids"] or ['s', 'd', .. "GrossAndInvalids"] => (product, 365),
            ['s', 'p', ..] => ("SPONSORED_PRODUCTS", 95),
            ['s', 'b', ..] => ("SPONSORED_BRANDS", 60),
            ['s', 'd', ..] => ("SPONSORED_DISPLAY", 65),
            _ => throw new MalformedRequestException($"configuration reportTypeId {Type} is not supported"),
        };
        if (own != product)
            throw new MalformedRequestException($"configuration reportTypeId {Type} does not belong to {product}");
        if (Days < 1)
            throw new MalformedRequestException("endDate is before startDate");
        if (Days > (Type == "sbPurchasedProduct" ? BrandPurchasesRange : UsualRange))
            throw new MalformedRequestException("The range of startDate and endDate is too long");
        if (Start < today.AddDays(-kept - 1))
            throw new MalformedRequestException($"startDate is beyond the retention of {kept} days");
        var misplaced = Columns.FirstOrDefault(column => IsDaily ? column is "startDate" or "endDate" : column == "date");
        if (misplaced is not null)
            throw new MalformedRequestException($"configuration columns {misplaced} is not supported with this timeUnit");
        if (Columns.Distinct(StringComparer.Ordinal).Count() < Columns.Count)
            throw new MalformedRequestException("configuration columns are not distinct");
    }

    private static string Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()!
            : throw new MalformedRequestException($"{name} must not be null");

    private static IReadOnlyList<string> Texts(JsonElement element, string name) =>
        element.TryGetProperty(name, out var values) && values.ValueKind == JsonValueKind.Array && values.GetArrayLength() > 0
            ? [.. values.EnumerateArray().Select(value => value.ToString())]
            : throw new MalformedRequestException($"{name} must not be empty");

    private static DateOnly Day(JsonElement element, string name) =>
        DateOnly.TryParseExact(Text(element, name), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new MalformedRequestException($"{name} is not a date");
}
