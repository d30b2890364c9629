using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace AmazonAds.HelpBuilder.Pages;

/// <summary>Reads a page: one heading per section, in the schema's order.</summary>
internal static class HelpPageParser
{
    /// <summary>The sections that every page has, in this order.</summary>
    internal static IReadOnlyList<string> SectionTitles { get; } =
        ["SYNOPSIS", "SYNTAX", "DESCRIPTION", "EXAMPLES", "PARAMETERS", "INPUTS", "OUTPUTS", "NOTES", "RELATED LINKS"];

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().Build();

    /// <exception cref="HelpPageException">The page does not follow the schema.</exception>
    internal static HelpPage Parse(string markdown)
    {
        var titled = Section.Cut(Markdown.Parse(markdown, Pipeline), level: 1);
        if (titled is not [{ Blocks.Count: 0 }, var page])
            throw new HelpPageException("A page begins with its one first-level heading, the cmdlet's name.");

        var sections = Section.Cut(page.Blocks, level: 2);
        if (sections[0].Blocks.Count > 0)
            throw new HelpPageException($"Text stands before the first section (line {page.Line}).");

        var titles = sections.Skip(1).Select(section => section.Title).ToList();
        if (!titles.SequenceEqual(SectionTitles, StringComparer.Ordinal))
            throw new HelpPageException($"The sections must be {string.Join(", ", SectionTitles)}; they are {string.Join(", ", titles)}.");

        var by = sections.Skip(1).ToDictionary(section => section.Title, StringComparer.Ordinal);
        return new HelpPage(
            page.Title,
            string.Join(' ', PlainText.Paragraphs(by["SYNOPSIS"].Blocks)),
            string.Join("\n\n", by["SYNTAX"].Blocks.OfType<CodeBlock>().Select(PlainText.Code)),
            PlainText.Paragraphs(by["DESCRIPTION"].Blocks),
            [.. Section.Cut(by["EXAMPLES"].Blocks, level: 3).Skip(1).Select(Example)],
            [.. Entries(by["PARAMETERS"]).Select(Parameter)],
            Entries(by["INPUTS"]),
            Entries(by["OUTPUTS"]),
            PlainText.Paragraphs(by["NOTES"].Blocks),
            [.. by["RELATED LINKS"].Blocks.SelectMany(block => block.Descendants<LinkInline>()).Select(Link)]);
    }

    private static IReadOnlyList<HelpEntry> Entries(Section section) =>
    [
        .. Section.Cut(section.Blocks, level: 3).Skip(1).Select(entry => new HelpEntry(entry.Title, PlainText.Paragraphs(entry.Blocks))),
    ];

    private static HelpEntry Parameter(HelpEntry entry) =>
        entry.Name.StartsWith('-')
            ? entry with { Name = entry.Name[1..] }
            : throw new HelpPageException($"The parameter heading '{entry.Name}' must begin with a dash.");

    private static HelpExample Example(Section section)
    {
        var code = section.Blocks.OfType<CodeBlock>().FirstOrDefault()
            ?? throw new HelpPageException($"The example '{section.Title}' (line {section.Line}) has no code block.");
        return new HelpExample(section.Title, PlainText.Code(code), PlainText.Paragraphs(section.Blocks.Where(block => block != code)));
    }

    private static HelpLink Link(LinkInline link) =>
        new(string.Concat(link.Select(part => part.ToString())), link.Url?.Contains("://", StringComparison.Ordinal) == true ? link.Url : "");
}
