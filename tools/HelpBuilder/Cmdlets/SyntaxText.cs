namespace AmazonAds.HelpBuilder.Cmdlets;

/// <summary>Syntax lines as <c>Get-Command -Syntax</c> writes them.</summary>
internal static class SyntaxText
{
    /// <summary>One line per parameter set.</summary>
    internal static IReadOnlyList<string> Lines(CmdletModel cmdlet) =>
    [
        .. cmdlet.ParameterSets.Select(set => string.Join(' ',
        [
            cmdlet.Name,
            .. cmdlet.InSet(set).Select(member => Parameter(member.Parameter, member.Set)),
            "[<CommonParameters>]",
        ])),
    ];

    private static string Parameter(ParameterModel parameter, ParameterSetModel set)
    {
        if (parameter.IsSwitch)
            return set.Mandatory ? $"-{parameter.Name}" : $"[-{parameter.Name}]";

        var name = set.Position is null ? $"-{parameter.Name}" : $"[-{parameter.Name}]";
        var text = $"{name} <{parameter.TypeName}>";
        return set.Mandatory ? text : $"[{text}]";
    }
}
