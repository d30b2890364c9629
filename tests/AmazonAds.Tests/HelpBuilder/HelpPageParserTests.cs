using AmazonAds.HelpBuilder.Pages;

namespace AmazonAds.Tests.HelpBuilder;

public class HelpPageParserTests
{
    private static readonly HelpPage Page = HelpPageParser.Parse(SamplePages.SetSample);

    [Fact]
    public void Prose_loses_its_markup_and_keeps_its_words() =>
        Assert.Equal(
            ["The first paragraph with code & a link (https://example.com/a), over two lines.", "- one", "- two"],
            Page.Description);

    [Fact]
    public void An_example_keeps_its_code_as_it_stands()
    {
        var example = Assert.Single(Page.Examples);

        Assert.Equal("Example 1: Change one", example.Title);
        Assert.Equal("Set-AdsSample 1 |\n    Format-List", example.Code.ReplaceLineEndings("\n"));
        Assert.Equal(["It changes."], example.Remarks);
    }

    [Fact]
    public void A_link_to_another_page_has_no_address_in_a_console() =>
        Assert.Equal(
            [new HelpLink("Get-AdsSample", ""), new HelpLink("Reference", "https://example.com/reference")],
            Page.Links);

    [Theory]
    [InlineData("## NOTES", "## REMARKS", "The sections must be")]
    [InlineData("# Set-AdsSample\n", "Set-AdsSample\n", "first-level heading")]
    [InlineData("### -Id", "### Id", "must begin with a dash")]
    [InlineData("- one\n", "| a | b |\n|---|---|\n| c | d |\n\n- one\n", "does not show in a console")]
    public void A_page_outside_the_schema_says_what_is_wrong(string text, string replacement, string expected)
    {
        var markdown = SamplePages.SetSample.ReplaceLineEndings("\n").Replace(text, replacement, StringComparison.Ordinal);

        var error = Assert.Throws<HelpPageException>(() => HelpPageParser.Parse(markdown));

        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }
}
