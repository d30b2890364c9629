using Markdig.Syntax;

namespace AmazonAds.HelpBuilder.Pages;

/// <summary>A heading and what follows it up to the next one of its level or above.</summary>
internal sealed record Section(string Title, int Line, IReadOnlyList<Block> Blocks)
{
    /// <summary>Cuts blocks at the headings of one level; blocks before the first heading come under no title.</summary>
    internal static IReadOnlyList<Section> Cut(IEnumerable<Block> blocks, int level)
    {
        var sections = new List<Section>();
        var title = "";
        var line = 1;
        var body = new List<Block>();
        foreach (var block in blocks)
        {
            if (block is HeadingBlock heading && heading.Level == level)
            {
                sections.Add(new Section(title, line, body));
                (title, line, body) = (PlainText.Of(heading), heading.Line + 1, []);
            }
            else
            {
                body.Add(block);
            }
        }

        sections.Add(new Section(title, line, body));
        return sections;
    }
}
