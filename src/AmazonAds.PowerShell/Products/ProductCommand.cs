using System.Management.Automation;
using System.Text.Json;
using AmazonAds.PowerShell.Abstractions;
using AmazonAds.PowerShell.Binding;
using AmazonAds.PowerShell.Completion;
using AmazonAds.PowerShell.Sessions;
using AmazonAds.Products;
using AmazonAds.Products.Caching;

namespace AmazonAds.PowerShell.Products;

/// <summary>The base of cmdlets that ask the product catalogue: the connection, what is wanted, and what may be kept.</summary>
public abstract class ProductCommand : AsyncCmdlet
{
    private const int BulkTimeoutSec = 3600;
    private int staleTold;

    /// <summary>What is asked for, by the API's names; wildcards are allowed. Default: what the objects show.</summary>
    [Parameter]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(ProductResourceCompleter))]
    public string[]? Resource { get; set; }

    /// <summary>The language of texts, such as de_DE. Default: the marketplace's own.</summary>
    [Parameter]
    public string? Language { get; set; }

    /// <summary>The connection, by name or as an object of Connect-AdsProductApi. Default: the latest one made.</summary>
    [Parameter]
    [ProductConnection]
    [ArgumentCompleter(typeof(ProductConnectionCompleter))]
    public ProductConnection? Connection { get; set; }

    /// <summary>Looks at nothing that was kept. What comes is kept all the same.</summary>
    [Parameter]
    public SwitchParameter NoCache { get; set; }

    /// <summary>From which age on a call is tried: seconds, or a TimeSpan. 0 always calls. Default: an hour for prices, 24 hours for the rest.</summary>
    [Parameter]
    [Age]
    public TimeSpan? MaxAge { get; set; }

    /// <summary>The seconds that one call may take with all its waits and repeats. Default: 300; 3600 for more than ten ASINs.</summary>
    [Parameter]
    [ValidateRange(1, 172_800)]
    public int TimeoutSec { get; set; } = 300;

    /// <summary>The operation that the cmdlet stands for.</summary>
    private protected abstract ProductOperation Operation { get; }

    /// <summary>The connection and its cache's settings.</summary>
    private protected ProductSetup Setup { get; private set; } = null!;

    /// <summary>The resources that are asked for.</summary>
    private protected IReadOnlyList<string> Resources { get; private set; } = [];

    /// <summary>The cache in front of the calls.</summary>
    private protected ProductCatalog Catalog => Session.Products.CatalogOf(Setup);

    /// <summary>The language as requests have it.</summary>
    private protected IReadOnlyList<string>? Languages => string.IsNullOrWhiteSpace(Language) ? null : [Language.Trim()];

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        if (Session.Products.SetupOf(Connection) is not { } setup)
        {
            ThrowTerminatingError(Errors.NoProductConnection());
            return;
        }

        Setup = setup;
        Resources = ResourceText.Read(Operation, Resource, out var refusal);
        if (refusal is not null) ThrowTerminatingError(Errors.ParameterInvalid(nameof(Resource), refusal));
    }

    /// <summary>What is wanted of the cache.</summary>
    /// <param name="bulk">Whether the call is part of much work.</param>
    private protected ProductCacheOptions CacheOptions(bool bulk) => new()
    {
        MaxAge = MaxAge,
        NoCache = NoCache,
        Priority = bulk ? ProductCallPriority.Bulk : ProductCallPriority.Interactive,
        Timeout = TimeSpan.FromSeconds(bulk && !IsBound(nameof(TimeoutSec)) ? BulkTimeoutSec : TimeoutSec),
    };

    /// <summary>JSON that outlives its bytes.</summary>
    /// <param name="json">The bytes.</param>
    private protected static JsonElement Json(ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }

    /// <summary>Looks ids up and hands over what each of them is, or why it is not known.</summary>
    /// <param name="body">The request.</param>
    /// <param name="bulk">Whether it is much work.</param>
    /// <param name="what">What the ids are of, in words.</param>
    /// <param name="read">Makes the object of an id.</param>
    private protected async Task LookUpAsync(ReadOnlyMemory<byte> body, bool bulk, string what, Func<JsonElement, ProductStamp, object> read)
    {
        await foreach (var entry in Catalog.LookUpAsync(Setup.Connection, Operation, body, CacheOptions(bulk), StopToken).ConfigureAwait(false))
        {
            if (entry.Json is { Length: > 0 } json)
            {
                if (entry.Stale) await TellStaleAsync(entry.Failure).ConfigureAwait(false);
                var stamp = new ProductStamp(entry.PriceAsOf, entry.ContentAsOf, entry.Source, entry.Stale);
                await Output.ObjectAsync(read(Json(json), stamp), StopToken).ConfigureAwait(false);
            }
            else
            {
                var error = entry is { IsUnknown: false, Failure: { } failure }
                    ? Errors.From(failure, entry.Id)
                    : Errors.ProductNotFound(ProductIdError.Read(entry.Id, entry.Error is { Length: > 0 } said ? Json(said) : null), what, Setup.Connection.Marketplace);
                await Output.ErrorAsync(error, StopToken).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Asks for a whole answer.</summary>
    /// <param name="body">The request.</param>
    /// <param name="bulk">Whether it is part of much work.</param>
    /// <returns>The answer and when it was true; null where Amazon found nothing.</returns>
    private protected async Task<(JsonElement Answer, ProductStamp Stamp)?> AskAsync(ReadOnlyMemory<byte> body, bool bulk)
    {
        var whole = await Catalog.AskAsync(Setup.Connection, Operation, body, CacheOptions(bulk), StopToken).ConfigureAwait(false);
        if (whole.Stale) await TellStaleAsync(whole.Failure).ConfigureAwait(false);
        if (whole.Answer.NotFound) return null;
        return (Json(whole.Answer.Body), new ProductStamp(whole.PriceAsOf, whole.ContentAsOf, whole.Source, whole.Stale));
    }

    private protected override void Finish()
    {
        if (Session.Products.TakeWarning() is { } failure)
            WriteWarning($"The cache's database cannot be used, and everything goes on without it: {failure.Message}");
    }

    // Once is enough: each object says of itself whether it is stale.
    private async Task TellStaleAsync(Exception? failure)
    {
        if (Interlocked.Exchange(ref staleTold, 1) == 0)
            await Output.WarningAsync($"Older answers serve, marked Stale, since a call failed: {failure?.Message}", StopToken).ConfigureAwait(false);
    }
}
