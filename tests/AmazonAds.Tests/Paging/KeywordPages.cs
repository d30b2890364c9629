using System.Text.Json;
using AmazonAds.Tests.Testing;

namespace AmazonAds.Tests.Paging;

/// <summary>Answers of a keyword list.</summary>
internal static class KeywordPages
{
    public const string List = "/sp/keywords/list";

    public static string Page(int first, int count, string? nextToken = null) => JsonSerializer.Serialize(
        nextToken is null ? new { keywords = Rows(first, count) } : (object)new { keywords = Rows(first, count), nextToken });

    public static string Array(long first, int count) => JsonSerializer.Serialize(Rows((int)first, count));

    /// <summary>The named member of a request's body.</summary>
    public static string? Member(this FakeRequest request, string name)
    {
        using var document = JsonDocument.Parse(request.Body);
        return document.RootElement.TryGetProperty(name, out var value) ? value.ToString() : null;
    }

    private static object[] Rows(int first, int count) =>
        [.. Enumerable.Range(first, count).Select(id => new { keywordId = id.ToString() })];
}
