using System.Text.Json;

namespace AmazonAds.Tests.OpenApi;

/// <summary>An OpenAPI 3.0 document that requests and answers are held against.</summary>
internal sealed class OpenApiDocument
{
    private readonly JsonElement root;
    private readonly ParameterCheck parameters;

    private OpenApiDocument(JsonElement root)
    {
        this.root = root;
        parameters = new ParameterCheck(root);
    }

    public static OpenApiDocument Load(string path) => Parse(File.ReadAllText(path));

    public static OpenApiDocument Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return new OpenApiDocument(document.RootElement.Clone());
    }

    /// <summary>Whether the document has this path, whatever the method.</summary>
    public bool Knows(string path) => Templates(path).Any();

    /// <summary>Checks path, method, parameters, media types and body; members that the schema does not name are violations.</summary>
    public async Task AssertRequestAsync(HttpRequestMessage request)
    {
        var violations = new List<string>();
        if (Find(request.Method.Method, request.RequestUri!.AbsolutePath) is not { } operation)
        {
            violations.Add("The document has no such operation.");
        }
        else
        {
            parameters.Check(operation, request, violations);
            await CheckBodyAsync(operation, request.Content, violations);
            CheckAccept(operation, request, violations);
        }

        Throw($"The request {request.Method} {request.RequestUri.AbsolutePath}", violations);
    }

    /// <summary>
    /// Checks status, media type and body of an answer. Failures that the document does not list pass: gateways answer
    /// without asking it.
    /// </summary>
    public async Task AssertResponseAsync(HttpResponseMessage response, bool strict = true)
    {
        var request = response.RequestMessage!;
        var status = (int)response.StatusCode;
        var violations = new List<string>();
        if (Find(request.Method.Method, request.RequestUri!.AbsolutePath) is not { } operation)
            violations.Add("The document has no such operation.");
        else if (operation.Definition.GetProperty("responses").TryGetProperty(status.ToString(), out var definition))
            CheckAnswer(Reference.Resolve(root, definition), response, await response.Content.ReadAsStringAsync(), strict, violations);
        else if (status < 400)
            violations.Add($"The status {status} is not documented.");
        Throw($"The answer {status} to {request.Method} {request.RequestUri.AbsolutePath}", violations);
    }

    private void CheckAnswer(JsonElement definition, HttpResponseMessage response, string body, bool strict, List<string> violations)
    {
        if (!definition.TryGetProperty("content", out var content) || IsGatewayShape(response, body))
            return;
        var given = response.Content.Headers.ContentType?.MediaType;
        var documented = content.EnumerateObject().ToList();
        var match = documented.FirstOrDefault(type => type.Name == given);

        // Vendor types are documented, but recorded answers often come as plain JSON.
        if (match.Value.ValueKind == JsonValueKind.Undefined && given == "application/json")
            match = documented[0];
        if (match.Value.ValueKind == JsonValueKind.Undefined)
            violations.Add($"The media type {given} is not documented.");
        else
            Validate(match.Value, body, strict, violations);
    }

    private async Task CheckBodyAsync(OpenApiOperation operation, HttpContent? body, List<string> violations)
    {
        var text = body is null ? "" : await body.ReadAsStringAsync();
        if (!operation.Definition.TryGetProperty("requestBody", out var definition))
        {
            if (text.Length > 0)
                violations.Add("The operation takes no body.");
            return;
        }

        definition = Reference.Resolve(root, definition);
        if (text.Length == 0)
        {
            if (definition.TryGetProperty("required", out var required) && required.GetBoolean())
                violations.Add("The body is missing.");
            return;
        }

        var given = body!.Headers.ContentType?.MediaType;
        if (given is not null && definition.GetProperty("content").TryGetProperty(given, out var media))
            Validate(media, text, strict: true, violations);
        else
            violations.Add($"The media type {given} is not documented.");
    }

    private void CheckAccept(OpenApiOperation operation, HttpRequestMessage request, List<string> violations)
    {
        var produced = operation.Definition.GetProperty("responses").EnumerateObject()
            .Where(static response => response.Name.StartsWith('2'))
            .Select(response => Reference.Resolve(root, response.Value))
            .Where(static response => response.TryGetProperty("content", out _))
            .SelectMany(static response => response.GetProperty("content").EnumerateObject())
            .Select(static media => media.Name)
            .ToList();
        var isVendor = produced.Exists(static media => media.Contains("/vnd.", StringComparison.Ordinal));
        if (isVendor && !request.Headers.Accept.Select(static accept => accept.MediaType).Intersect(produced).Any())
            violations.Add($"The Accept header names none of {string.Join(", ", produced)}.");
    }

    private void Validate(JsonElement media, string body, bool strict, List<string> violations)
    {
        try
        {
            using var value = JsonDocument.Parse(body);
            var validator = new SchemaValidator(root, strict);
            validator.Check(media.GetProperty("schema"), value.RootElement);
            violations.AddRange(validator.Violations);
        }
        catch (JsonException failure)
        {
            violations.Add($"The body is not JSON: {failure.Message}");
        }
    }

    private OpenApiOperation? Find(string method, string path) =>
        Templates(path).FirstOrDefault(operation => operation.Definition.TryGetProperty(method.ToLowerInvariant(), out _)) is { } found
            ? found with { Definition = found.Definition.GetProperty(method.ToLowerInvariant()) }
            : null;

    /// <summary>The paths that fit, those with the fewest placeholders first.</summary>
    private IEnumerable<OpenApiOperation> Templates(string path) => root.GetProperty("paths").EnumerateObject()
        .Select(entry => (entry, values: OpenApiOperation.Match(entry.Name, path)))
        .Where(static match => match.values is not null)
        .OrderBy(static match => match.values!.Count)
        .Select(static match => new OpenApiOperation(match.entry.Name, match.entry.Value, match.values!));

    /// <summary>A gateway refuses with a message alone, before the documented service sees the call.</summary>
    private static bool IsGatewayShape(HttpResponseMessage response, string body)
    {
        if ((int)response.StatusCode is not (401 or 403 or 429 or >= 500))
            return false;
        if (!body.StartsWith('{'))
            return true;
        using var value = JsonDocument.Parse(body);
        return value.RootElement.EnumerateObject().Select(static member => member.Name).SequenceEqual(["message"]);
    }

    private static void Throw(string subject, List<string> violations)
    {
        if (violations.Count > 0)
            throw new OpenApiViolationException(subject, violations);
    }
}
