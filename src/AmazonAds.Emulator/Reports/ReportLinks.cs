using System.Globalization;
using AmazonAds.Emulator.Data;
using AmazonAds.Emulator.Http;

namespace AmazonAds.Emulator.Reports;

/// <summary>Links to files: whoever has one has the file, until it ends.</summary>
internal sealed class ReportLinks(EmulatorOptions options)
{
    public const string Path = "/report-files";

    // In memory there is no address; any will do, since the handler looks at the path alone.
    private const string NoHost = "https://report-storage.invalid";

    public Uri Make(EmulatorRequest request, string id, DateTimeOffset ends)
    {
        var host = request.Headers["Host"] is { Length: > 0 } name ? $"http://{name}" : NoHost;
        var seconds = ends.ToUnixTimeSeconds();
        return new Uri(string.Create(CultureInfo.InvariantCulture, $"{host}{Path}/{Uri.EscapeDataString(id)}?X-Amz-Expires={seconds}&X-Amz-Signature={Signature(id, seconds)}"));
    }

    /// <summary>Why a link opens nothing, in the storage's words; null when it does.</summary>
    public string? Refusal(EmulatorRequest request, string reportId, DateTimeOffset now)
    {
        var query = Form.Read(request.Query);
        if (!long.TryParse(query.GetValueOrDefault("X-Amz-Expires"), NumberStyles.None, CultureInfo.InvariantCulture, out var ends)
            || query.GetValueOrDefault("X-Amz-Signature") != Signature(reportId, ends))
        {
            return "SignatureDoesNotMatch";
        }

        return now.ToUnixTimeSeconds() >= ends ? "Request has expired" : null;
    }

    private string Signature(string id, long ends) =>
        id.Aggregate(Mixer.Combine((ulong)options.Seed, (ulong)ends), static (mixed, letter) => Mixer.Combine(mixed, letter)).ToString("x16", CultureInfo.InvariantCulture);
}
