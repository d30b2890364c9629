using System.Xml.Linq;
using AmazonAds.HelpBuilder.Cmdlets;
using AmazonAds.HelpBuilder.Pages;
using AmazonAds.HelpBuilder.Writing;

namespace AmazonAds.Tests.HelpBuilder;

public class MamlWriterTests
{
    private static readonly XElement Topic = MamlWriter
        .Write([(CmdletReader.Read(typeof(SampleCmdlets.SetSampleCommand))!, HelpPageParser.Parse(SamplePages.SetSample))])
        .Root!.Elements().Single();

    [Fact]
    public void The_synopsis_stands_under_the_name() =>
        Assert.Equal("Set-AdsSampleSetAdsSampleChanges a sample.", Child("details").Value);

    [Fact]
    public void A_parameter_carries_its_facts_from_the_assembly_and_its_prose_from_the_page()
    {
        var id = Child("parameters").Elements().Single(parameter => Named(parameter, "name").Value == "Id");

        Assert.Equal("true", id.Attribute("required")!.Value);
        Assert.Equal("0", id.Attribute("position")!.Value);
        Assert.Equal("False", id.Attribute("pipelineInput")!.Value);
        Assert.Equal("The id.", Named(id, "description").Value);
        Assert.Equal("String", Named(id, "parameterValue").Value);
    }

    [Fact]
    public void A_switch_takes_no_value()
    {
        var passThru = Child("parameters").Elements().Single(parameter => Named(parameter, "name").Value == "PassThru");

        Assert.DoesNotContain(passThru.Elements(), element => element.Name.LocalName == "parameterValue");
    }

    [Fact]
    public void No_cmdlets_make_an_empty_help_file() =>
        Assert.Empty(MamlWriter.Write([]).Root!.Elements());

    private static XElement Child(string name) => Named(Topic, name);

    private static XElement Named(XElement element, string name) => element.Elements().First(child => child.Name.LocalName == name);
}
