using System.Management.Automation;
using AmazonAds.PowerShell.Binding;
using AmazonAds.PowerShell.Completion;
using AmazonAds.PowerShell.Fleet;
using AmazonAds.Storage.History;

namespace AmazonAds.PowerShell.Changes;

/// <summary>Lists what changed between the syncs into a store: from what, to what, seen when.</summary>
[Cmdlet(VerbsCommon.Get, "AdsChange")]
[OutputType(typeof(StoredChange))]
public sealed class GetAdsChangeCommand : HistoryCommand
{
    private readonly HashSet<string> profileIds = new(StringComparer.Ordinal);
    private bool isOfAll;

    /// <summary>Only changes seen then or later: a date, or a TimeSpan back from now. Default: whenever.</summary>
    [Parameter(Position = 0)]
    [Moment]
    public DateTimeOffset? Since { get; set; }

    /// <summary>Only changes seen then or earlier: a date, or a TimeSpan back from now. Default: whenever.</summary>
    [Parameter]
    [Moment]
    public DateTimeOffset? Until { get; set; }

    /// <summary>The profiles. Default: all profiles of the store.</summary>
    [Parameter(ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [AdsId(nameof(ProfileId))]
    [ArgumentCompleter(typeof(ProfileIdCompleter))]
    public string[]? ProfileId { get; set; }

    /// <summary>In what the change was. Default: all kinds.</summary>
    [Parameter]
    [ValidateSet(
        "Profile", "Portfolio", "Campaign", "AdGroup", "Keyword", "NegativeKeyword", "CampaignNegativeKeyword", "ProductAd", "Target", "NegativeTarget",
        "CampaignNegativeTarget", IgnoreCase = true)]
    public string[]? Kind { get; set; }

    /// <summary>The advertising products. Default: all, and what belongs to none.</summary>
    [Parameter]
    [ValidateSet("SponsoredProducts", "SponsoredBrands", "SponsoredDisplay")]
    public string[]? AdProduct { get; set; }

    /// <summary>The columns that changed: bid, state, budget_budget, gone_at, …. Default: all.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[]? Field { get; set; }

    /// <summary>The ids of the entities: keywords, campaigns, …. Default: all.</summary>
    [Parameter]
    [AdsId(nameof(Id))]
    public string[]? Id { get; set; }

    /// <summary>How many changes at most, the earliest. Default: all.</summary>
    [Parameter]
    [ValidateRange(1, int.MaxValue)]
    public int First { get; set; } = int.MaxValue;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        if (Since > Until) ThrowTerminatingError(Errors.ParameterInvalid(nameof(Until), "It is before -Since."));
    }

    private protected override void Accept()
    {
        if (ProfileId is { Length: > 0 }) profileIds.UnionWith(ProfileId);
        else if (MyInvocation.ExpectingInput) WriteError(Errors.ProfileNotSelected());
        else isOfAll = true;
    }

    // All profiles at once, since the order is that of time.
    private protected override void AcceptEnd()
    {
        if (!isOfAll && profileIds.Count == 0) return;
        Read(async history =>
        {
            var left = First;
            await foreach (var change in history.ReadChangesAsync(Selection(), StopToken).ConfigureAwait(false))
            {
                await Output.ObjectAsync(change, StopToken).ConfigureAwait(false);
                if (--left == 0) return;
            }
        });
    }

    private ChangeSelection Selection() => new()
    {
        Since = Since,
        Until = Until,
        ProfileIds = [.. profileIds],
        Kinds = Words(Kind, ["Profile", .. AmazonAds.Entities.EntityKinds.OfProfile.Select(kind => kind.Name)]),
        AdProducts = Words(AdProduct, ["SponsoredProducts", "SponsoredBrands", "SponsoredDisplay"]),
        Fields = [.. (Field ?? []).Select(field => field.Trim().ToLowerInvariant())],
        Ids = Id ?? [],
    };

    // As the store spells them.
    private static IReadOnlyList<string> Words(string[]? given, IReadOnlyList<string> known) =>
        [.. (given ?? []).Select(word => known.First(name => name.Equals(word, StringComparison.OrdinalIgnoreCase)))];
}
