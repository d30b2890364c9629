using System.Globalization;
using System.Text.Json;

namespace AmazonAds.Tests.OpenApi;

/// <summary>Checks the headers, the query and the placeholders of a call.</summary>
internal sealed class ParameterCheck(JsonElement root)
{
    public void Check(OpenApiOperation operation, HttpRequestMessage request, List<string> violations)
    {
        var query = QueryOf(request.RequestUri!);
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var parameter in ParametersOf(operation))
        {
            var name = parameter.GetProperty("name").GetString()!;
            var place = parameter.GetProperty("in").GetString();
            var value = place switch
            {
                "header" => request.Headers.TryGetValues(name, out var values) ? string.Join(",", values) : null,
                "query" => query.GetValueOrDefault(name),
                "path" => operation.PathValues.GetValueOrDefault(name),
                _ => null,
            };
            if (place == "query")
                known.Add(name);
            if (value is not null)
                CheckValue(parameter, value, $"The {place} parameter {name}", violations);
            else if (parameter.TryGetProperty("required", out var required) && required.GetBoolean())
                violations.Add($"The {place} parameter {name} is missing.");
        }

        violations.AddRange(query.Keys.Except(known).Select(static name => $"The query parameter {name} is unknown."));
    }

    private IEnumerable<JsonElement> ParametersOf(OpenApiOperation operation) =>
        operation.Definition.TryGetProperty("parameters", out var parameters)
            ? parameters.EnumerateArray().Select(parameter => Reference.Resolve(root, parameter))
            : [];

    private void CheckValue(JsonElement parameter, string value, string subject, List<string> violations)
    {
        if (!parameter.TryGetProperty("schema", out var schema))
            return;
        schema = Reference.Resolve(root, schema);
        var type = schema.TryGetProperty("type", out var named) ? named.GetString() : null;
        if (type is "integer" or "number" && !decimal.TryParse(value, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _))
            violations.Add($"{subject} is '{value}', no number.");
        if (!schema.TryGetProperty("enum", out var choices))
            return;

        // Lists of words are documented as enums of their combinations.
        var words = choices.EnumerateArray().SelectMany(static choice => Words(choice.ToString())).ToHashSet(StringComparer.Ordinal);
        violations.AddRange(Words(value).Where(word => !words.Contains(word)).Select(word => $"{subject} does not know '{word}'."));
    }

    private static string[] Words(string text) => text.Split(',', StringSplitOptions.TrimEntries);

    private static Dictionary<string, string> QueryOf(Uri uri) => uri.Query.TrimStart('?')
        .Split('&', StringSplitOptions.RemoveEmptyEntries)
        .Select(static pair => pair.Split('=', 2))
        .ToDictionary(
            static pair => Uri.UnescapeDataString(pair[0]),
            static pair => pair.Length == 2 ? Uri.UnescapeDataString(pair[1].Replace('+', ' ')) : "",
            StringComparer.Ordinal);
}
