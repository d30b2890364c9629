using System.Management.Automation;
using AmazonAds.Budgets;
using AmazonAds.Connections;
using AmazonAds.Entities;

namespace AmazonAds.PowerShell.Budgets;

/// <summary>Asks which daily budgets Amazon suggests for campaigns, and what they miss without.</summary>
[Cmdlet(VerbsCommon.Get, "AdsBudgetRecommendation")]
[OutputType(typeof(BudgetRecommendation))]
public sealed class GetAdsBudgetRecommendationCommand : BudgetReportCommand<BudgetRecommendation>
{
    private protected override Task<BudgetReport<BudgetRecommendation>> AskAsync(
        AdsConnection connection, string profileId, AdProduct product, IReadOnlyList<string> ids) =>
        Session.Client.Budgets.GetRecommendationsAsync(connection, profileId, product, ids, Options, StopToken);
}
