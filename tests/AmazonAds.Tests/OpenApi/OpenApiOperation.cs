using System.Text.Json;

namespace AmazonAds.Tests.OpenApi;

/// <summary>One method of one path, and what the path's placeholders stand for in a call.</summary>
internal sealed record OpenApiOperation(string Template, JsonElement Definition, IReadOnlyDictionary<string, string> PathValues)
{
    /// <summary>The values of a path's placeholders, or null where the path is another one.</summary>
    public static Dictionary<string, string>? Match(string template, string path)
    {
        var expected = template.Split('/');
        var actual = path.Split('/');
        if (expected.Length != actual.Length)
            return null;
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var index = 0; index < expected.Length; index++)
        {
            if (expected[index] is ['{', .. var name, '}'] && actual[index].Length > 0)
                values[name] = Uri.UnescapeDataString(actual[index]);
            else if (expected[index] != actual[index])
                return null;
        }

        return values;
    }
}
