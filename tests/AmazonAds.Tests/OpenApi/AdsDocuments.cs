using AmazonAds.Tests.Testing;

namespace AmazonAds.Tests.OpenApi;

/// <summary>The documents of the services that the emulator stands for.</summary>
internal static class AdsDocuments
{
    private static readonly Lazy<IReadOnlyList<OpenApiDocument>> Documents = new(static () =>
    [
        OpenApiDocument.Load(SharedFolder.Require("specs", "sponsored-products-v3.json")),
        OpenApiDocument.Load(SharedFolder.Require("specs", "profiles-v2.json")),
        OpenApiDocument.Load(SharedFolder.Require("specs", "portfolios-v3.json")),
        OpenApiDocument.Load(SharedFolder.Require("specs", "sponsored-products-v2.json")),
        OpenApiDocument.Load(SharedFolder.Require("specs", "reporting-v3.json")),
    ]);

    /// <summary>All of them; skips the running test where the shared folder is absent.</summary>
    public static IReadOnlyList<OpenApiDocument> Require()
    {
        SharedFolder.Require();
        return Documents.Value;
    }
}
