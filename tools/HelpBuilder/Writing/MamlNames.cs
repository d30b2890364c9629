using System.Xml.Linq;

namespace AmazonAds.HelpBuilder.Writing;

/// <summary>The namespaces of the help schema and the element that all prose shares.</summary>
internal static class MamlNames
{
    internal static readonly XName HelpItems = XNamespace.Get("http://msh") + "helpItems";
    internal static readonly XNamespace Maml = "http://schemas.microsoft.com/maml/2004/10";
    internal static readonly XNamespace Command = "http://schemas.microsoft.com/maml/dev/command/2004/10";
    internal static readonly XNamespace Dev = "http://schemas.microsoft.com/maml/dev/2004/10";

    internal static XElement Paragraphs(XName name, IEnumerable<string> paragraphs) =>
        new(name, paragraphs.Select(paragraph => new XElement(Maml + "para", paragraph)));
}
