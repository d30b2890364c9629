namespace AmazonAds.HelpBuilder.Pages;

/// <summary>What a page says about a cmdlet: prose alone, for all else stands in the assembly.</summary>
internal sealed record HelpPage(
    string Name,
    string Synopsis,
    string Syntax,
    IReadOnlyList<string> Description,
    IReadOnlyList<HelpExample> Examples,
    IReadOnlyList<HelpEntry> Parameters,
    IReadOnlyList<HelpEntry> Inputs,
    IReadOnlyList<HelpEntry> Outputs,
    IReadOnlyList<string> Notes,
    IReadOnlyList<HelpLink> Links);
