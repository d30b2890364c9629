using AmazonAds.HelpBuilder.Cmdlets;
using AmazonAds.HelpBuilder.Pages;

namespace AmazonAds.Tests.HelpBuilder;

public class HelpCheckTests
{
    private static readonly CmdletModel Set = CmdletReader.Read(typeof(SampleCmdlets.SetSampleCommand))!;

    [Fact]
    public void A_true_page_has_no_problems() => Assert.Empty(Check(SamplePages.SetSample));

    [Fact]
    public void No_cmdlets_and_no_pages_are_fine() => Assert.Empty(HelpCheck.Problems([], []));

    [Fact]
    public void A_cmdlet_without_a_page_and_a_page_without_a_cmdlet_are_named()
    {
        Assert.Equal(["Set-AdsSample: has no page; run build.ps1 -UpdateHelp to begin one."], HelpCheck.Problems([Set], []));
        Assert.Equal(
            ["Set-AdsSample: has a page, but there is no such cmdlet."],
            HelpCheck.Problems([], [HelpPageParser.Parse(SamplePages.SetSample)]));
    }

    [Theory]
    [InlineData("### -PassThru", "### -Gone", "does not describe the parameter -PassThru.", "describes the parameter -Gone, which does not exist.")]
    [InlineData("Gives it back.", "", "says nothing about the parameter -PassThru.")]
    [InlineData("Changes a sample.", "", "has no synopsis.")]
    [InlineData("[-Id] <String>", "[-Id] <Int32>", "shows a syntax that is out of date; run build.ps1 -UpdateHelp.")]
    public void Each_difference_is_one_problem(string text, string replacement, params string[] expected) =>
        Assert.Equal(
            expected.Select(problem => "Set-AdsSample: " + problem),
            Check(SamplePages.SetSample.Replace(text, replacement, StringComparison.Ordinal)));

    [Fact]
    public void A_begun_page_lacks_only_its_prose()
    {
        var problems = Check(PageUpdate.Begin(Set));

        Assert.Contains("Set-AdsSample: has no synopsis.", problems);
        Assert.DoesNotContain(problems, problem => problem.Contains("syntax", StringComparison.Ordinal));
        Assert.DoesNotContain(problems, problem => problem.Contains("does not describe", StringComparison.Ordinal));
    }

    [Fact]
    public void An_update_changes_the_syntax_and_nothing_else()
    {
        var page = SamplePages.SetSample.ReplaceLineEndings("\n");
        var stale = page.Replace("[-PassThru] ", "", StringComparison.Ordinal);

        Assert.Equal(page, PageUpdate.WithSyntax(stale, Set));
    }

    private static IReadOnlyList<string> Check(string markdown) => HelpCheck.Problems([Set], [HelpPageParser.Parse(markdown)]);
}
