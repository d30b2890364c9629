using System.Net;
using AmazonAds.Operations;
using AmazonAds.Tests.OpenApi;
using AmazonAds.Tests.Testing;

namespace AmazonAds.Tests.Contract;

/// <summary>
/// Holds any request and any answer against the document that the catalog names for it. Skips the running test where the
/// documents are absent. What a document itself gets wrong is in <see cref="DocumentQuirks"/>.
/// </summary>
internal static class OperationContract
{
    private static readonly Uri Host = new("https://advertising-api.amazon.com");

    /// <summary>How a request breaks its document; empty when it does not.</summary>
    /// <param name="method">The method.</param>
    /// <param name="path">The path with its query.</param>
    /// <param name="body">The body; empty for none.</param>
    /// <param name="headers">The headers, those of the body included.</param>
    public static async Task<IReadOnlyList<string>> ViolationsAsync(
        string method, string path, ReadOnlyMemory<byte> body, IEnumerable<KeyValuePair<string, string>> headers)
    {
        if (AdsOperations.Find(method, path) is not { } operation) return [$"The catalog has no {method} {path}."];
        return DocumentQuirks.Without(operation, await CheckAsync(AdsDocuments.Of(operation.Document), method, path, body, headers));
    }

    /// <summary>How an answer breaks its document; empty when it does not.</summary>
    /// <param name="method">The method of the request.</param>
    /// <param name="path">The path of the request.</param>
    /// <param name="status">The status.</param>
    /// <param name="body">The body.</param>
    /// <param name="contentType">Its media type; null for none.</param>
    public static async Task<IReadOnlyList<string>> AnswerViolationsAsync(
        string method, string path, int status, ReadOnlyMemory<byte> body, string? contentType = "application/json")
    {
        if (AdsOperations.Find(method, path) is not { } operation) return [$"The catalog has no {method} {path}."];
        return DocumentQuirks.Without(operation, await CheckAnswerAsync(AdsDocuments.Of(operation.Document), method, path, status, body, contentType));
    }

    /// <summary>Fails the test when a request that a fake saw breaks its document.</summary>
    /// <param name="request">The request.</param>
    public static async Task AssertAsync(FakeRequest request) => Assert.Empty(
        await ViolationsAsync(request.Method, request.Address.PathAndQuery, System.Text.Encoding.UTF8.GetBytes(request.Body), request.Headers));

    /// <summary>How a request breaks a document, quirks of the document included.</summary>
    internal static async Task<IReadOnlyList<string>> CheckAsync(
        OpenApiDocument document, string method, string path, ReadOnlyMemory<byte> body, IEnumerable<KeyValuePair<string, string>> headers)
    {
        using var request = Message(method, path, body, headers);
        return await ViolationsAsync(() => document.AssertRequestAsync(request));
    }

    /// <summary>How an answer breaks a document, quirks of the document included.</summary>
    internal static async Task<IReadOnlyList<string>> CheckAnswerAsync(
        OpenApiDocument document, string method, string path, int status, ReadOnlyMemory<byte> body, string? contentType)
    {
        using var request = Message(method, path, default, []);
        using var answer = new HttpResponseMessage((HttpStatusCode)status) { RequestMessage = request, Content = new ReadOnlyMemoryContent(body) };
        if (contentType is not null) answer.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        return await ViolationsAsync(() => document.AssertResponseAsync(answer));
    }

    private static HttpRequestMessage Message(
        string method, string path, ReadOnlyMemory<byte> body, IEnumerable<KeyValuePair<string, string>> headers)
    {
        var message = new HttpRequestMessage(new HttpMethod(method), new Uri(Host, path));
        if (!body.IsEmpty) message.Content = new ReadOnlyMemoryContent(body);
        foreach (var (name, value) in headers)
        {
            if (!message.Headers.TryAddWithoutValidation(name, value)) message.Content?.Headers.TryAddWithoutValidation(name, value);
        }

        return message;
    }

    private static async Task<IReadOnlyList<string>> ViolationsAsync(Func<Task> check)
    {
        try
        {
            await check();
            return [];
        }
        catch (OpenApiViolationException violation)
        {
            return violation.Violations;
        }
    }
}
