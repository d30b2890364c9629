using System.Collections.Concurrent;
using AmazonAds.ContractTable.Documents;
using AmazonAds.Tests.Testing;

namespace AmazonAds.Tests.OpenApi;

/// <summary>Amazon's documents, each read when it is first needed.</summary>
internal static class AdsDocuments
{
    private static readonly ConcurrentDictionary<string, Lazy<OpenApiDocument>> Documents = new(StringComparer.Ordinal);

    /// <summary>
    /// All of them, the retired version 2 of Sponsored Products last; skips the running test where the shared folder is absent.
    /// </summary>
    public static IReadOnlyList<OpenApiDocument> Require() => [.. DocumentNames.All.Append("sponsored-products-v2").Select(Of)];

    /// <summary>One of them, by its file name without the extension; skips the running test where the shared folder is absent.</summary>
    public static OpenApiDocument Of(string name)
    {
        var path = SharedFolder.Require("specs", name + ".json");
        return Documents.GetOrAdd(name, _ => new Lazy<OpenApiDocument>(() => OpenApiDocument.Load(path))).Value;
    }

    private static readonly Lazy<OpenApiDocument> Unified = new(static () => OpenApiDocument.Load(SharedFolder.Require("specs", "ads-v1-all.json")));

    /// <summary>Those and Ads API v1, which is large and loaded by whoever asks first.</summary>
    public static IReadOnlyList<OpenApiDocument> RequireWithUnified() => [.. Require(), Unified.Value];
}
