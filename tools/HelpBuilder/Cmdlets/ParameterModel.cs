namespace AmazonAds.HelpBuilder.Cmdlets;

/// <summary>A parameter as its assembly describes it.</summary>
internal sealed record ParameterModel(
    string Name,
    string TypeName,
    bool IsSwitch,
    IReadOnlyList<string> AcceptedValues,
    IReadOnlyList<string> Aliases,
    string? DefaultValue,
    bool Wildcards,
    IReadOnlyList<ParameterSetModel> Sets)
{
    /// <summary>Whether PowerShell itself adds the parameter (<c>-WhatIf</c>, <c>-Confirm</c>), so that no page describes it.</summary>
    internal bool IsCommon { get; init; }

    /// <summary>What PowerShell says of the parameter when it is one of its own.</summary>
    internal string? CommonDescription { get; init; }

    internal bool IsArray => TypeName.EndsWith("[]", StringComparison.Ordinal);

    /// <summary>How the parameter takes part in a set; null when it does not.</summary>
    internal ParameterSetModel? In(string set) =>
        Sets.FirstOrDefault(own => string.Equals(own.Name, set, StringComparison.OrdinalIgnoreCase))
        ?? Sets.FirstOrDefault(own => own.Name == ParameterSetModel.All);
}
