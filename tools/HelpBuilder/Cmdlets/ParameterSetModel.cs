namespace AmazonAds.HelpBuilder.Cmdlets;

/// <summary>How a parameter takes part in one parameter set.</summary>
internal sealed record ParameterSetModel(
    string Name,
    bool Mandatory,
    int? Position,
    bool ByValue,
    bool ByPropertyName,
    bool RemainingArguments)
{
    /// <summary>PowerShell's own name for "every parameter set".</summary>
    internal const string All = "__AllParameterSets";

    /// <summary>What help says about pipeline input.</summary>
    internal string PipelineInput => (ByValue, ByPropertyName) switch
    {
        (true, true) => "True (ByValue, ByPropertyName)",
        (true, false) => "True (ByValue)",
        (false, true) => "True (ByPropertyName)",
        _ => "False",
    };
}
