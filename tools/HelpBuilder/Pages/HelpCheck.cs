using AmazonAds.HelpBuilder.Cmdlets;

namespace AmazonAds.HelpBuilder.Pages;

/// <summary>Compares what the pages say with what the assembly has.</summary>
internal static class HelpCheck
{
    /// <summary>Everything that is missing, too much or out of date; empty when the pages are true.</summary>
    internal static IReadOnlyList<string> Problems(IReadOnlyList<CmdletModel> cmdlets, IReadOnlyList<HelpPage> pages)
    {
        var byName = pages.ToLookup(page => page.Name, StringComparer.Ordinal);
        return
        [
            .. cmdlets.SelectMany(cmdlet => byName[cmdlet.Name].FirstOrDefault() is { } page
                ? Problems(cmdlet, page)
                : [$"{cmdlet.Name}: has no page; run build.ps1 -UpdateHelp to begin one."]),
            .. pages.Select(page => page.Name)
                .Except(cmdlets.Select(cmdlet => cmdlet.Name), StringComparer.Ordinal)
                .Select(name => $"{name}: has a page, but there is no such cmdlet."),
        ];
    }

    private static IEnumerable<string> Problems(CmdletModel cmdlet, HelpPage page)
    {
        var own = cmdlet.Parameters.Where(parameter => !parameter.IsCommon).Select(parameter => parameter.Name).ToList();
        var described = page.Parameters.Select(entry => entry.Name).ToList();
        var empty = page.Parameters.Where(entry => entry.Text.Count == 0).Select(entry => entry.Name);

        IEnumerable<string> problems =
        [
            .. own.Except(described, StringComparer.Ordinal).Select(name => $"does not describe the parameter -{name}."),
            .. described.Except(own, StringComparer.Ordinal).Select(name => $"describes the parameter -{name}, which does not exist."),
            .. described.GroupBy(name => name, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => $"describes the parameter -{group.Key} twice."),
            .. empty.Select(name => $"says nothing about the parameter -{name}."),
            .. page.Synopsis.Length == 0 ? ["has no synopsis."] : Array.Empty<string>(),
            .. page.Description.Count == 0 ? ["has no description."] : Array.Empty<string>(),
            .. page.Examples.Count == 0 ? ["has no example."] : Array.Empty<string>(),
            .. Normal(page.Syntax) == Normal(string.Join("\n\n", SyntaxText.Lines(cmdlet)))
                ? Array.Empty<string>()
                : ["shows a syntax that is out of date; run build.ps1 -UpdateHelp."],
        ];
        return problems.Select(problem => $"{cmdlet.Name}: {problem}");
    }

    private static string Normal(string text) => text.ReplaceLineEndings("\n").Trim();
}
