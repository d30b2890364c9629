namespace AmazonAds.PowerShell.Entities;

/// <summary>Ids that a list is filtered by; empty where there is no such filter.</summary>
/// <param name="Own">Own ids.</param>
/// <param name="AdGroups">Ad groups.</param>
/// <param name="Campaigns">Campaigns.</param>
/// <param name="Portfolios">Portfolios.</param>
internal readonly record struct EntityIds(
    IReadOnlyList<string> Own, IReadOnlyList<string> AdGroups, IReadOnlyList<string> Campaigns, IReadOnlyList<string> Portfolios)
{
    /// <summary>From parameters, where null means "not given".</summary>
    /// <param name="own">Own ids.</param>
    /// <param name="adGroups">Ad groups.</param>
    /// <param name="campaigns">Campaigns.</param>
    /// <param name="portfolios">Portfolios.</param>
    public static EntityIds From(string[]? own, string[]? adGroups = null, string[]? campaigns = null, string[]? portfolios = null) =>
        new(own ?? [], adGroups ?? [], campaigns ?? [], portfolios ?? []);

    /// <summary>
    /// What an input brings besides the command line: its most specific ids alone, since an entity's ad group and
    /// campaign say nothing that its own id does not say.
    /// </summary>
    /// <param name="commandLine">What stands on the command line.</param>
    public GatheredIds Besides(EntityIds commandLine) =>
        Own.Count > 0 && commandLine.Own.Count == 0 ? new(IdFilter.Own, Own)
        : AdGroups.Count > 0 && commandLine.AdGroups.Count == 0 ? new(IdFilter.AdGroup, AdGroups)
        : Campaigns.Count > 0 && commandLine.Campaigns.Count == 0 ? new(IdFilter.Campaign, Campaigns)
        : Portfolios.Count > 0 && commandLine.Portfolios.Count == 0 ? new(IdFilter.Portfolio, Portfolios)
        : new(IdFilter.None, []);
}
