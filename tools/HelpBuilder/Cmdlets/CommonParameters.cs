namespace AmazonAds.HelpBuilder.Cmdlets;

/// <summary>Parameters that PowerShell adds by itself and that help lists all the same.</summary>
internal static class CommonParameters
{
    /// <summary>What a cmdlet gets that declares <c>SupportsShouldProcess</c>.</summary>
    internal static IReadOnlyList<ParameterModel> ShouldProcess { get; } =
    [
        Switch("WhatIf", "wi", "Shows what would be done, and does nothing."),
        Switch("Confirm", "cf", "Asks before each change."),
    ];

    private static ParameterModel Switch(string name, string alias, string description) =>
        new(name, "SwitchParameter", IsSwitch: true, [], [alias], null, Wildcards: false,
            [new ParameterSetModel(ParameterSetModel.All, false, null, false, false, false)])
        {
            IsCommon = true,
            CommonDescription = description,
        };
}
