namespace AmazonAds.PowerShell.Entities;

/// <summary>Which filter of a list ids go into.</summary>
internal enum IdFilter
{
    /// <summary>None: the whole list.</summary>
    None,

    /// <summary>Own ids.</summary>
    Own,

    /// <summary>Ad groups.</summary>
    AdGroup,

    /// <summary>Campaigns.</summary>
    Campaign,

    /// <summary>Portfolios.</summary>
    Portfolio,
}
