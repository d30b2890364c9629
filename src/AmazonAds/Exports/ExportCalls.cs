using System.Text.Json;
using AmazonAds.Entities;
using AmazonAds.Pipeline;

namespace AmazonAds.Exports;

/// <summary>The requests that exports take.</summary>
internal static class ExportCalls
{
    // Gateways put plain JSON on the same answer.
    private const string Json = ", application/json";

    /// <summary>Asks for an export.</summary>
    /// <param name="profileId">The profile.</param>
    /// <param name="request">What to export.</param>
    public static AdsRequest Create(string profileId, ExportRequest request)
    {
        var form = ExportForm.Of(request.Kind);
        return new AdsRequest
        {
            Method = HttpMethod.Post,
            Path = form.Path,
            Operation = "POST " + form.Path,
            ProfileId = profileId,
            Body = JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, IEnumerable<string>>(StringComparer.Ordinal)
            {
                ["adProductFilter"] = request.AdProducts.Select(product => UnifiedWords.Products.ToUnified(product.ToString())),
                ["stateFilter"] = request.States,
            }),
            ContentType = form.MediaType,
            Accept = form.MediaType + Json,
            Repeat = RepeatRule.OnlyIfNotCarriedOut,
        };
    }

    /// <summary>Asks how an export stands. It wants the media type that the export was asked for with.</summary>
    /// <param name="profileId">The profile.</param>
    /// <param name="exportId">The export.</param>
    /// <param name="kind">What it holds; null where that is not known.</param>
    public static AdsRequest Get(string profileId, string exportId, ExportKind? kind) => new()
    {
        Method = HttpMethod.Get,
        Path = "/exports/" + Uri.EscapeDataString(exportId),
        Operation = "GET /exports/{exportId}",
        ProfileId = profileId,
        Accept = (kind is { } known ? ExportForm.Of(known).MediaType : string.Join(", ", ExportForm.All.Select(form => form.MediaType))) + Json,
    };
}
