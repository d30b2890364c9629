using System.Xml.Linq;
using AmazonAds.HelpBuilder.Cmdlets;
using AmazonAds.HelpBuilder.Pages;
using static AmazonAds.HelpBuilder.Writing.MamlNames;

namespace AmazonAds.HelpBuilder.Writing;

/// <summary>Writes the help file that <c>Get-Help</c> reads for a binary module.</summary>
internal static class MamlWriter
{
    internal static XDocument Write(IEnumerable<(CmdletModel Cmdlet, HelpPage Page)> topics) => new(
        new XDeclaration("1.0", "utf-8", null),
        new XElement(HelpItems, new XAttribute("schema", "maml"), topics.Select(topic => Topic(topic.Cmdlet, topic.Page))));

    private static XElement Topic(CmdletModel cmdlet, HelpPage page)
    {
        var prose = page.Parameters.ToDictionary(entry => entry.Name, entry => entry.Text, StringComparer.Ordinal);
        return new XElement(
            Command + "command",
            new XAttribute(XNamespace.Xmlns + "maml", Maml),
            new XAttribute(XNamespace.Xmlns + "command", Command),
            new XAttribute(XNamespace.Xmlns + "dev", Dev),
            new XElement(
                Command + "details",
                new XElement(Command + "name", cmdlet.Name),
                new XElement(Command + "verb", cmdlet.Verb),
                new XElement(Command + "noun", cmdlet.Noun),
                Paragraphs(Maml + "description", [page.Synopsis])),
            Paragraphs(Maml + "description", page.Description),
            new XElement(Command + "syntax", cmdlet.ParameterSets.Select(set => MamlParameters.SyntaxItem(cmdlet, set, prose))),
            new XElement(
                Command + "parameters",
                cmdlet.Parameters
                    .OrderBy(parameter => parameter.IsCommon)
                    .ThenBy(parameter => parameter.Name, StringComparer.Ordinal)
                    .Select(parameter => MamlParameters.Parameter(parameter, parameter.Sets[0], prose))),
            new XElement(Command + "inputTypes", page.Inputs.Select(entry => TypeEntry("inputType", entry))),
            new XElement(Command + "returnValues", page.Outputs.Select(entry => TypeEntry("returnValue", entry))),
            new XElement(Maml + "alertSet", Paragraphs(Maml + "alert", page.Notes)),
            new XElement(Command + "examples", page.Examples.Select(Example)),
            new XElement(Command + "relatedLinks", page.Links.Select(Link)));
    }

    private static XElement TypeEntry(string name, HelpEntry entry) => new(
        Command + name,
        new XElement(Dev + "type", new XElement(Maml + "name", entry.Name)),
        Paragraphs(Maml + "description", entry.Text));

    private static XElement Example(HelpExample example) => new(
        Command + "example",
        new XElement(Maml + "title", $"----- {example.Title} -----"),
        new XElement(Dev + "code", example.Code),
        Paragraphs(Dev + "remarks", example.Remarks));

    private static XElement Link(HelpLink link) => new(
        Maml + "navigationLink",
        new XElement(Maml + "linkText", link.Text),
        new XElement(Maml + "uri", link.Address));
}
