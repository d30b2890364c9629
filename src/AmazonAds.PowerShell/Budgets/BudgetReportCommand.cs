using System.Management.Automation;
using AmazonAds.Budgets;
using AmazonAds.Connections;
using AmazonAds.Entities;
using AmazonAds.PowerShell.Abstractions;
using AmazonAds.PowerShell.Binding;
using AmazonAds.PowerShell.Completion;
using AmazonAds.PowerShell.Entities;

namespace AmazonAds.PowerShell.Budgets;

/// <summary>
/// The base of cmdlets that ask about budgets: ids that are piped in are gathered, up to 100, into one request; each one
/// comes out as an object or as an error.
/// </summary>
/// <typeparam name="T">What is told.</typeparam>
public abstract class BudgetReportCommand<T> : AskCommandBase
    where T : AdsEntity
{
    private readonly Dictionary<(AdsConnection Connection, string ProfileId, AdProduct Product), IdGatherer> gathered = [];

    /// <summary>The campaigns.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AdsId(nameof(CampaignId))]
    public string[]? CampaignId { get; set; }

    /// <summary>The advertising product. Default: SponsoredProducts.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AdProduct]
    [ArgumentCompleter(typeof(AdProductCompleter))]
    public string? AdProduct { get; set; }

    /// <summary>What is asked about, as the name of a parameter to give.</summary>
    private protected virtual string Parameters => "-CampaignId";

    /// <summary>The ids of the current input, and their product; none for portfolios.</summary>
    private protected virtual (IReadOnlyList<string> Ids, AdProduct Product) Asked() => (CampaignId ?? [], AdProductAttribute.Of(AdProduct));

    /// <summary>Asks.</summary>
    private protected abstract Task<BudgetReport<T>> AskAsync(AdsConnection connection, string profileId, AdProduct product, IReadOnlyList<string> ids);

    private protected sealed override void Accept()
    {
        var (ids, product) = Asked();
        if (ids.Count == 0)
        {
            Refuse(Errors.NothingAsked(Parameters));
            return;
        }

        foreach (var (connection, profileId) in Targets())
        {
            var key = (connection, profileId, product);
            if (!gathered.TryGetValue(key, out var gatherer)) gatherer = gathered[key] = new IdGatherer(BudgetSet.MostIds, BudgetSet.MostIds);
            foreach (var full in gatherer.Add(new GatheredIds(IdFilter.Own, ids))) Ask(key, full.Ids);
        }
    }

    private protected sealed override void AcceptEnd()
    {
        foreach (var (key, gatherer) in gathered)
        {
            foreach (var rest in gatherer.Rest()) Ask(key, rest.Ids);
        }
    }

    private void Ask((AdsConnection Connection, string ProfileId, AdProduct Product) key, IReadOnlyList<string> ids) =>
        Start((key.Connection, key.ProfileId), key.ProfileId, async lane =>
        {
            var report = await AskAsync(key.Connection, key.ProfileId, key.Product, ids).ConfigureAwait(false);
            Learn((key.Connection, key.ProfileId));
            if (report.Items.Count > 0) await Output.PageAsync(report.Items, StopToken).ConfigureAwait(false);
            foreach (var error in report.Errors)
            {
                var record = error.CampaignId is { } campaign
                    ? Errors.ItemNotRead("campaign", campaign, error.ProfileId, error.ErrorCode, error.Message)
                    : Errors.ItemNotRead("portfolio", error.PortfolioId, error.ProfileId, error.ErrorCode, error.Message);
                await Output.ErrorAsync(record, StopToken).ConfigureAwait(false);
            }

            lane.Delivered();
        });
}
