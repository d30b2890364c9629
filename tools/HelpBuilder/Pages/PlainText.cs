using System.Text;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace AmazonAds.HelpBuilder.Pages;

/// <summary>Markdown as a console shows it: paragraphs without markup.</summary>
internal static class PlainText
{
    internal static IReadOnlyList<string> Paragraphs(IEnumerable<Block> blocks) => [.. blocks.SelectMany(Paragraphs)];

    internal static string Of(LeafBlock block) => block.Inline is null ? "" : Of(block.Inline);

    /// <summary>The lines of a code block as they stand.</summary>
    internal static string Code(CodeBlock block) => block.Lines.ToString().TrimEnd();

    private static IEnumerable<string> Paragraphs(Block block) => block switch
    {
        CodeBlock code => [Code(code)],
        ListBlock list => list.Cast<ListItemBlock>().Select((item, index) => Item(list, item, index)),
        Table table => throw new HelpPageException($"A table (line {table.Line + 1}) does not show in a console; write a list."),
        ContainerBlock container => container.SelectMany(Paragraphs),
        LeafBlock leaf => [Of(leaf)],
        _ => [],
    };

    private static string Item(ListBlock list, ListItemBlock item, int index)
    {
        var mark = list.IsOrdered ? $"{index + 1}. " : "- ";
        return mark + string.Join('\n', item.SelectMany(Paragraphs)).Replace("\n", "\n  ", StringComparison.Ordinal);
    }

    private static string Of(ContainerInline container)
    {
        var text = new StringBuilder();
        foreach (var inline in container)
            text.Append(Of(inline));

        return text.ToString().Trim();
    }

    private static string Of(Inline inline) => inline switch
    {
        CodeInline code => code.Content,
        LineBreakInline { IsHard: true } => "\n",
        LineBreakInline => " ",
        AutolinkInline link => link.Url,
        HtmlEntityInline entity => entity.Transcoded.ToString(),
        LinkInline { Url: { } url } link when url.Contains("://", StringComparison.Ordinal) => $"{Raw(link)} ({url})",
        ContainerInline container => Raw(container),
        _ => inline.ToString() ?? "",
    };

    // Unlike a whole block, a part of a line keeps the blanks at its ends.
    private static string Raw(ContainerInline container) => string.Concat(container.Select(Of));
}
