using System.Text;
using System.Text.Json;
using AmazonAds.Diagnostics;
using AmazonAds.Emulator;
using AmazonAds.Products;
using AmazonAds.Tests.Testing;

namespace AmazonAds.Tests.Products;

/// <summary>A product client on a fake Amazon, or on an emulator, with a clock in the test's hand.</summary>
internal sealed class ProductHarness : IDisposable
{
    public const string Path = "/catalog/v1/getItems";
    public const string Secret = "very-secret-value";

    public ProductHarness(ProductRateLimit? limit = null, IProductLedger? ledger = null, EmulatorOptions? emulator = null, string version = "3.1")
    {
        Amazon = new FakeAmazon(Clock);
        Emulator = new AdsEmulator(emulator ?? new EmulatorOptions { ProductCallsPerSecond = 0 }, Clock);
        Client = new ProductClient(new ProductClientOptions
        {
            Time = Clock,
            Random = () => 0.5,
            RateLimit = limit ?? new ProductRateLimit { RequestsPerSecond = 10 },
            Ledger = ledger is null ? null : _ => ledger,
        });
        Connection = Connect(version);
    }

    public TestClock Clock { get; } = new();

    public FakeAmazon Amazon { get; }

    public AdsEmulator Emulator { get; }

    public ProductClient Client { get; }

    public ProductConnection Connection { get; }

    /// <summary>A connection to the emulator.</summary>
    public ProductConnection Emulated => new ProductConnection(
        "emulated",
        EmulatorOptions.DefaultProductClientId,
        new Secret(EmulatorOptions.DefaultProductClientSecret),
        Connection.CredentialVersion,
        "www.amazon.com",
        EmulatorOptions.DefaultProductPartnerTag).Through(Emulator.CreateHandler());

    public static string TextOf(ProductAnswer answer) => Encoding.UTF8.GetString(answer.Body.Span);

    public ProductConnection Connect(string version, string marketplace = "www.amazon.com") =>
        new ProductConnection("main", "client-1", new Secret(Secret), version, marketplace, "xyz-20").Through(Amazon);

    public ProductCall Items(params string[] asins) => Items(Connection, asins);

    public ProductCall Items(ProductConnection connection, params string[] asins) =>
        new(ProductOperation.GetItems, ProductRequests.Items(connection, asins));

    public Task<ProductAnswer> Send(ProductCall? call = null, ProductConnection? connection = null) => Clock.RunAsync(
        Client.SendAsync(connection ?? Connection, call ?? Items("B0BL8WSCH3"), TestContext.Current.CancellationToken));

    public async Task<JsonElement> Ask(ProductOperation operation, ReadOnlyMemory<byte> body)
    {
        var answer = await Send(new ProductCall(operation, body), Emulated);
        using var document = JsonDocument.Parse(answer.Body);
        return document.RootElement.Clone();
    }

    public void Dispose() => Client.Dispose();
}
