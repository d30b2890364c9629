using System.Text.Json;
using AmazonAds.Operations;

namespace AmazonAds.ContractTable.Documents;

/// <summary>Reads the operations of an OpenAPI document: facts alone, none of its sentences.</summary>
/// <param name="name">The document's name.</param>
/// <param name="root">The document.</param>
internal sealed class DocumentReader(string name, JsonElement root)
{
    private static readonly string[] Methods = ["get", "post", "put", "patch", "delete", "head"];

    private readonly DocumentSchemas schemas = new(root);

    /// <summary>Reads the documents of a folder.</summary>
    /// <param name="folder">The folder.</param>
    public static IReadOnlyList<AdsOperation> ReadAll(string folder) => [.. DocumentNames.All.SelectMany(name => Read(folder, name))];

    /// <summary>The operations of the document, by path and method.</summary>
    public IEnumerable<AdsOperation> Read() =>
        from path in root.GetProperty("paths").EnumerateObject().OrderBy(path => path.Name, StringComparer.Ordinal)
        from method in Methods
        where path.Value.TryGetProperty(method, out _)
        select Read(path.Name, method.ToUpperInvariant(), path.Value, path.Value.GetProperty(method));

    private static IEnumerable<AdsOperation> Read(string folder, string name)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, name + ".json")));
        return [.. new DocumentReader(name, document.RootElement).Read()];
    }

    private AdsOperation Read(string path, string method, JsonElement at, JsonElement definition)
    {
        var parameters = DocumentParameter.Read(schemas, at, definition);
        var requests = MediaTypes(definition, "requestBody");
        var answers = Answers(definition);
        return new AdsOperation
        {
            Document = name,
            Method = method,
            Path = path,
            OperationId = definition.TryGetProperty("operationId", out var id) ? id.GetString()! : string.Empty,
            Effect = EffectRule.Of(method, path),
            Profile = HeaderRule.Profile(parameters),
            RequiredHeaders = HeaderRule.Required(parameters),
            RequestTypes = MediaTypeVersion.NewestFirst(requests.Select(media => media.Name)),
            AnswerTypes = MediaTypeVersion.NewestFirst(answers.Select(media => media.Name).Distinct(StringComparer.OrdinalIgnoreCase)),
            Paging = PagingRule.Of(
                parameters.Where(parameter => parameter.In == "query").Select(parameter => parameter.Name).ToHashSet(StringComparer.Ordinal),
                schemas.Members(requests),
                schemas.Members(answers)),
            Items = schemas.OnlyArray(answers),
        };
    }

    private List<JsonProperty> Answers(JsonElement definition) =>
    [
        .. definition.GetProperty("responses").EnumerateObject()
            .Where(answer => answer.Name.StartsWith('2'))
            .SelectMany(answer => Content(answer.Value)),
    ];

    private IReadOnlyList<JsonProperty> MediaTypes(JsonElement definition, string member) =>
        definition.TryGetProperty(member, out var body) ? Content(body) : [];

    private IReadOnlyList<JsonProperty> Content(JsonElement definition) =>
        schemas.Resolve(definition).TryGetProperty("content", out var content) ? [.. content.EnumerateObject()] : [];
}
