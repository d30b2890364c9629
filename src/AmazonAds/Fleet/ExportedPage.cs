using System.Text;
using System.Text.Json;
using AmazonAds.Entities;
using AmazonAds.Exports;
using AmazonAds.Storage;

namespace AmazonAds.Fleet;

/// <summary>Rows of an export on their way into the store, as those of one kind.</summary>
/// <param name="pass">The pass over the kind.</param>
/// <param name="adGroups">The campaigns of ad groups.</param>
internal sealed class ExportedPage(SyncPass pass, AdGroupBook adGroups)
{
    /// <summary>How many rows go into the store at once.</summary>
    public const int MostRows = 1000;

    private const int MostUncommitted = 8;

    private readonly EntityKind kind = pass.Scope.Kind.TableKind;
    private readonly Queue<Task<PageOutcome>> uncommitted = new();
    private List<(AdsEntity, ReadOnlyMemory<byte>)> rows = [];
    private PageOutcome outcome;

    /// <summary>Whether rows below an ad group need its campaign put in, since lists of their kind name it.</summary>
    /// <param name="kind">The kind.</param>
    public static bool NeedsCampaign(EntityKind kind) =>
        kind.Columns.Any(column => column.Name == "ad_group_id") && kind.Columns.Any(column => column.Name == "campaign_id")
        && kind.TableKind is not { AdProduct: AdProduct.SponsoredDisplay, Name: "NegativeTarget" };

    /// <summary>Takes a row in.</summary>
    /// <param name="row">The row.</param>
    /// <param name="store">The store.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async ValueTask AddAsync(ExportRow row, IAdsStore store, CancellationToken cancellationToken)
    {
        var (entity, json) = NeedsCampaign(kind) ? WithCampaign(row) : (row.Entity, row.Json);

        // A row without an id has no place in a table.
        if (kind.IdOf(entity) is null) return;
        rows.Add((entity, json));
        if (rows.Count == MostRows) await WriteAsync(store, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Writes what is left and waits until all is committed.</summary>
    /// <param name="store">The store.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>What it did.</returns>
    public async Task<PageOutcome> EndAsync(IAdsStore store, CancellationToken cancellationToken)
    {
        if (rows.Count > 0) await WriteAsync(store, cancellationToken).ConfigureAwait(false);
        while (uncommitted.TryDequeue(out var write)) outcome += await write.ConfigureAwait(false);
        return outcome;
    }

    private async Task WriteAsync(IAdsStore store, CancellationToken cancellationToken)
    {
        // Should the pass be interrupted now, it begins anew: an export has no middle.
        var page = ExportKinds.Of(kind)!.PageOf(rows);
        uncommitted.Enqueue(await store.WriteAsync(new PageWrite(pass, page, null, CountsAsSeen: true, Nothing.ToDispose), cancellationToken).ConfigureAwait(false));
        rows = [];
        if (uncommitted.Count >= MostUncommitted) outcome += await uncommitted.Dequeue().ConfigureAwait(false);
    }

    private (AdsEntity Entity, ReadOnlyMemory<byte> Json) WithCampaign(ExportRow row)
    {
        if (AdGroupOf(row.Json.Span) is not { } adGroup || adGroups.CampaignOf(adGroup) is not { } campaign) return (row.Entity, row.Json);
        var head = Encoding.UTF8.GetBytes($"{{\"campaignId\":{JsonSerializer.Serialize(campaign)},");
        var json = new byte[head.Length + row.Json.Length - 1];
        head.CopyTo(json, 0);
        row.Json.Span[1..].CopyTo(json.AsSpan(head.Length));
        return (ExportKinds.Of(kind)!.ReadEntity(json, row.Entity.ProfileId), json);
    }

    // The ad group of a row that names no campaign by itself.
    private static string? AdGroupOf(ReadOnlySpan<byte> json)
    {
        string? adGroup = null;
        var reader = new Utf8JsonReader(json);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("campaignId"u8)) return null;
            var isAdGroup = reader.ValueTextEquals("adGroupId"u8);
            reader.Read();
            if (isAdGroup && reader.TokenType == JsonTokenType.String) adGroup = reader.GetString();
            reader.Skip();
        }

        return adGroup;
    }

    /// <summary>Rows of exports have memory of their own.</summary>
    private sealed class Nothing : IDisposable
    {
        public static Nothing ToDispose => new();

        public void Dispose()
        {
        }
    }
}
