using System.Text;

namespace AmazonAds.Exports;

/// <summary>How the API writes a kind of export.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Singular">What it calls one row.</param>
/// <param name="Mark">The letter that ids of such exports end in.</param>
internal sealed record ExportForm(ExportKind Kind, string Singular, char Mark)
{
    /// <summary>All kinds.</summary>
    public static IReadOnlyList<ExportForm> All { get; } =
        [new(ExportKind.Campaign, "campaign", 'C'), new(ExportKind.AdGroup, "adGroup", 'A'), new(ExportKind.Target, "target", 'T'), new(ExportKind.Ad, "ad", 'R')];

    /// <summary>Where it is asked for.</summary>
    public string Path => $"/{Singular}s/export";

    /// <summary>The media type of everything about it.</summary>
    public string MediaType => $"application/vnd.{Singular.ToLowerInvariant()}sexport.v1+json";

    /// <summary>The form of a kind.</summary>
    /// <param name="kind">The kind.</param>
    public static ExportForm Of(ExportKind kind) => All.First(form => form.Kind == kind);

    /// <summary>The form of an answer's media type, or null.</summary>
    /// <param name="mediaType">The media type.</param>
    public static ExportForm? OfMediaType(string? mediaType) =>
        All.FirstOrDefault(form => mediaType?.Contains(form.MediaType, StringComparison.OrdinalIgnoreCase) == true);

    /// <summary>
    /// The form of an id: as far as Amazon's examples show, ids are a name and the kind's letter in base 64. Null where it is
    /// none of these.
    /// </summary>
    /// <param name="exportId">The id.</param>
    public static ExportForm? OfId(string exportId)
    {
        var padded = exportId.Replace('-', '+').Replace('_', '/').PadRight((exportId.Length + 3) / 4 * 4, '=');
        var bytes = new byte[padded.Length];
        if (!Convert.TryFromBase64String(padded, bytes, out var length)) return null;
        return Encoding.UTF8.GetString(bytes, 0, length) is [.., ',', var mark] ? All.FirstOrDefault(form => form.Mark == mark) : null;
    }
}
