using System.Management.Automation;
using AmazonAds.PowerShell.Binding;
using AmazonAds.PowerShell.Completion;
using AmazonAds.PowerShell.Writing;

namespace AmazonAds.PowerShell.Entities;

/// <summary>The fields of portfolios that can be given when they are created and changed later.</summary>
public abstract class PortfolioFieldsCommand : EditEntityCommand
{
    private protected PortfolioFieldsCommand(EntityEditing editing)
        : base(editing)
    {
    }

    /// <summary>The name.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Field]
    public object? Name { get; set; }

    /// <summary>The state: Enabled or Paused.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Field]
    [ArgumentCompleter(typeof(FieldCompleter))]
    public object? State { get; set; }

    /// <summary>The budget's amount; $null takes it away.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Field]
    public object? BudgetAmount { get; set; }

    /// <summary>The budget's currency, three letters.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Field]
    public object? CurrencyCode { get; set; }

    /// <summary>How the budget is meant: per month, for some days, or without a cap.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Field]
    [ArgumentCompleter(typeof(FieldCompleter))]
    public object? BudgetPolicy { get; set; }

    /// <summary>The first day, as a date or as YYYY-MM-DD.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Field]
    public object? StartDate { get; set; }

    /// <summary>The last day, as a date or as YYYY-MM-DD; $null takes it away.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Field]
    public object? EndDate { get; set; }

    /// <summary>Whether what one campaign leaves over may be spent by the others.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Field]
    [ArgumentCompleter(typeof(FieldCompleter))]
    public object? UnspentBudgetSharing { get; set; }

    private protected sealed override string Noun => "Portfolio";
}
