using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace AmazonAds.Reports;

/// <summary>Requests and jobs as they stand in JSON.</summary>
internal static class ReportJson
{
    private const string DateForm = "yyyy-MM-dd";

    /// <summary>The body that asks for a report.</summary>
    /// <param name="request">The report.</param>
    public static ReadOnlyMemory<byte> Write(ReportRequest request)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using var writer = new Utf8JsonWriter(buffer);
        writer.WriteStartObject();
        if (request.Name is { } name) writer.WriteString("name", name);
        writer.WriteString("startDate", Date(request.Range.Start));
        writer.WriteString("endDate", Date(request.Range.End));
        writer.WriteStartObject("configuration");
        Write(writer, request.Configuration);
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.Flush();
        return buffer.WrittenMemory;
    }

    /// <summary>Reads Amazon's description of a job.</summary>
    /// <param name="json">The answer.</param>
    /// <param name="profileId">The profile it was asked for.</param>
    /// <param name="connection">The name of the connection, or null.</param>
    /// <exception cref="JsonException">It describes no job.</exception>
    public static ReportJob Read(ReadOnlyMemory<byte> json, string profileId, string? connection)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("configuration", out var configuration)
            || configuration.ValueKind != JsonValueKind.Object)
        {
            throw new JsonException("It has no configuration.");
        }

        return new ReportJob
        {
            ProfileId = profileId,
            Connection = connection,
            ReportId = Required(root, "reportId"),
            Status = Required(root, "status"),
            Name = Text(root, "name"),
            Range = new DateRange(Day(root, "startDate"), Day(root, "endDate")),
            Configuration = Configuration(configuration),
            CreatedAt = Moment(root, "createdAt"),
            UpdatedAt = Moment(root, "updatedAt"),
            GeneratedAt = Moment(root, "generatedAt"),
            FileSize = root.TryGetProperty("fileSize", out var size) && size.ValueKind == JsonValueKind.Number ? (long)size.GetDouble() : null,
            UrlExpiresAt = Moment(root, "urlExpiresAt"),
            FailureReason = Text(root, "failureReason"),
            Url = Uri.TryCreate(Text(root, "url"), UriKind.Absolute, out var url) ? url : null,
        };
    }

    /// <summary>A day as Amazon writes it.</summary>
    /// <param name="day">The day.</param>
    public static string Date(DateOnly day) => day.ToString(DateForm, CultureInfo.InvariantCulture);

    private static void Write(Utf8JsonWriter writer, ReportConfiguration configuration)
    {
        writer.WriteString("adProduct", configuration.AdProduct);
        Write(writer, "groupBy", configuration.GroupBy);
        Write(writer, "columns", configuration.Columns);
        if (configuration.Filters.Count > 0)
        {
            writer.WriteStartArray("filters");
            foreach (var filter in configuration.Filters)
            {
                writer.WriteStartObject();
                writer.WriteString("field", filter.Field);
                Write(writer, "values", filter.Values);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        writer.WriteString("reportTypeId", configuration.ReportTypeId);
        writer.WriteString("timeUnit", configuration.TimeUnit);
        writer.WriteString("format", configuration.Format);
    }

    private static void Write(Utf8JsonWriter writer, string name, IReadOnlyList<string> values)
    {
        writer.WriteStartArray(name);
        foreach (var value in values) writer.WriteStringValue(value);
        writer.WriteEndArray();
    }

    private static ReportConfiguration Configuration(JsonElement element) => new()
    {
        AdProduct = Required(element, "adProduct"),
        ReportTypeId = Required(element, "reportTypeId"),
        GroupBy = Texts(element, "groupBy"),
        Columns = Texts(element, "columns"),
        Filters = element.TryGetProperty("filters", out var filters) && filters.ValueKind == JsonValueKind.Array
            ? [.. filters.EnumerateArray().Select(filter => new ReportFilter(Required(filter, "field"), Texts(filter, "values")))]
            : [],
        TimeUnit = Required(element, "timeUnit"),
        Format = Text(element, "format") ?? ReportConfiguration.GzipJson,
    };

    private static string Required(JsonElement element, string name) => Text(element, name) ?? throw new JsonException($"It has no '{name}'.");

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static IReadOnlyList<string> Texts(JsonElement element, string name) =>
        element.TryGetProperty(name, out var values) && values.ValueKind == JsonValueKind.Array
            ? [.. values.EnumerateArray().Select(value => value.ToString())]
            : [];

    private static DateOnly Day(JsonElement element, string name) =>
        DateOnly.TryParseExact(Required(element, name), DateForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new JsonException($"Its '{name}' is not a date.");

    private static DateTimeOffset? Moment(JsonElement element, string name) =>
        DateTimeOffset.TryParse(Text(element, name), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment : null;
}
