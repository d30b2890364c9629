namespace AmazonAds.Operations;

/// <summary>A path with names in braces where a value belongs.</summary>
internal static class PathTemplate
{
    /// <summary>Whether a path is one that the template stands for. Upper and lower case differ, as they do for the services.</summary>
    /// <param name="template">The template.</param>
    /// <param name="path">The path, without a query.</param>
    public static bool Fits(string template, string path)
    {
        var expected = template.Split('/');
        var actual = path.Split('/');
        return expected.Length == actual.Length
            && expected.Zip(actual).All(pair => IsPlaceholder(pair.First) ? pair.Second.Length > 0 : pair.First == pair.Second);
    }

    /// <summary>How many of its segments stand for a value.</summary>
    /// <param name="template">The template.</param>
    public static int Placeholders(string template) => template.Split('/').Count(IsPlaceholder);

    /// <summary>Whether a segment stands for a value.</summary>
    /// <param name="segment">The part of a path between two slashes.</param>
    public static bool IsPlaceholder(string segment) => segment is ['{', .., '}'];
}
