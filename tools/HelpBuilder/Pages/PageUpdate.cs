using System.Text.RegularExpressions;
using AmazonAds.HelpBuilder.Cmdlets;

namespace AmazonAds.HelpBuilder.Pages;

/// <summary>Brings the generated part of a page up to date and begins pages that are missing.</summary>
internal static partial class PageUpdate
{
    /// <summary>The page with the assembly's syntax; every other line stays as it is.</summary>
    internal static string WithSyntax(string markdown, CmdletModel cmdlet) =>
        SyntaxSection().Replace(markdown.ReplaceLineEndings("\n"), $"## SYNTAX\n\n{Syntax(cmdlet)}\n\n".Replace("$", "$$", StringComparison.Ordinal), 1);

    /// <summary>A page with every heading and no prose; it fails the check until the prose is written.</summary>
    internal static string Begin(CmdletModel cmdlet)
    {
        var parameters = cmdlet.Parameters
            .Where(parameter => !parameter.IsCommon)
            .Select(parameter => $"### -{parameter.Name}\n\n");
        var inputs = cmdlet.Parameters
            .Where(parameter => parameter.Sets.Any(set => set.ByValue))
            .Select(parameter => $"### {parameter.TypeName}\n\n");
        var outputs = cmdlet.OutputTypes.Select(type => $"### {type}\n\n");
        return $"""
            # {cmdlet.Name}

            ## SYNOPSIS

            ## SYNTAX

            {Syntax(cmdlet)}

            ## DESCRIPTION

            ## EXAMPLES

            ## PARAMETERS

            {string.Concat(parameters)}## INPUTS

            {string.Concat(inputs)}## OUTPUTS

            {string.Concat(outputs)}## NOTES

            ## RELATED LINKS
            """.ReplaceLineEndings("\n") + "\n";
    }

    private static string Syntax(CmdletModel cmdlet) =>
        string.Join("\n\n", SyntaxText.Lines(cmdlet).Select(line => $"```powershell\n{line}\n```"));

    [GeneratedRegex(@"^## SYNTAX\n.*?(?=^## )", RegexOptions.Multiline | RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SyntaxSection();
}
