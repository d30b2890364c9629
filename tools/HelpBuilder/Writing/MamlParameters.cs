using System.Globalization;
using System.Xml.Linq;
using AmazonAds.HelpBuilder.Cmdlets;
using static AmazonAds.HelpBuilder.Writing.MamlNames;

namespace AmazonAds.HelpBuilder.Writing;

/// <summary>Parameters in the help schema: once for each syntax they stand in, once for themselves.</summary>
internal static class MamlParameters
{
    internal static XElement SyntaxItem(
        CmdletModel cmdlet, string set, IReadOnlyDictionary<string, IReadOnlyList<string>> prose) => new(
        Command + "syntaxItem",
        new XElement(Maml + "name", cmdlet.Name),
        cmdlet.InSet(set).Select(member => Parameter(member.Parameter, member.Set, prose)));

    internal static XElement Parameter(
        ParameterModel parameter, ParameterSetModel set, IReadOnlyDictionary<string, IReadOnlyList<string>> prose) => new(
        Command + "parameter",
        new XAttribute("required", Text(set.Mandatory)),
        new XAttribute("variableLength", Text(parameter.IsArray)),
        new XAttribute("globbing", Text(parameter.Wildcards)),
        new XAttribute("pipelineInput", set.PipelineInput),
        new XAttribute("position", set.Position?.ToString(CultureInfo.InvariantCulture) ?? "named"),
        new XAttribute("aliases", parameter.Aliases.Count == 0 ? "none" : string.Join(", ", parameter.Aliases)),
        new XElement(Maml + "name", parameter.Name),
        Paragraphs(Maml + "description", Description(parameter, prose)),
        parameter.AcceptedValues.Count == 0
            ? null
            : new XElement(
                Command + "parameterValueGroup",
                parameter.AcceptedValues.Select(value => new XElement(
                    Command + "parameterValue",
                    new XAttribute("required", "false"),
                    new XAttribute("variableLength", "false"),
                    value))),
        parameter.IsSwitch
            ? null
            : new XElement(
                Command + "parameterValue",
                new XAttribute("required", "true"),
                new XAttribute("variableLength", Text(parameter.IsArray)),
                parameter.TypeName),
        new XElement(Dev + "type", new XElement(Maml + "name", parameter.TypeName), new XElement(Maml + "uri")),
        new XElement(Dev + "defaultValue", parameter.DefaultValue ?? (parameter.IsSwitch ? "False" : "None")));

    private static IEnumerable<string> Description(
        ParameterModel parameter, IReadOnlyDictionary<string, IReadOnlyList<string>> prose)
    {
        IReadOnlyList<string> text = parameter.CommonDescription is { } common
            ? [common]
            : prose.GetValueOrDefault(parameter.Name) ?? [];
        return parameter.AcceptedValues.Count == 0
            ? text
            : [.. text, $"Accepted values: {string.Join(", ", parameter.AcceptedValues)}."];
    }

    private static string Text(bool value) => value ? "true" : "false";
}
