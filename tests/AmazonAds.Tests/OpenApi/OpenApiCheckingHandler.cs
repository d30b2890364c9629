using AmazonAds.Emulator.Handler;
using AmazonAds.Operations;
using AmazonAds.Tests.Contract;

namespace AmazonAds.Tests.OpenApi;

/// <summary>
/// Holds every request and every answer that pass through against the document that knows the path, and throws
/// <see cref="OpenApiViolationException"/> where one breaks it. Token requests and files in storage pass unchecked; answers that break off
/// pass as they are.
/// </summary>
internal sealed class OpenApiCheckingHandler(HttpMessageHandler inner, params IReadOnlyList<OpenApiDocument> documents)
    : DelegatingHandler(inner)
{
    private int checkedCalls;

    /// <summary>How many calls were checked, so that a test can tell that it checked any.</summary>
    public int CheckedCalls => Volatile.Read(ref checkedCalls);

    /// <summary>Whether requests are checked too; not so where a test asks wrongly on purpose.</summary>
    public bool ChecksRequests { get; set; } = true;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.RequestUri!.AbsolutePath == "/auth/o2/token" || request.RequestUri.AbsolutePath.StartsWith("/report-files/", StringComparison.Ordinal))
            return await base.SendAsync(request, cancellationToken);

        var document = documents.FirstOrDefault(candidate => candidate.Knows(request.RequestUri.AbsolutePath))
            ?? throw new OpenApiViolationException($"The request {request.Method} {request.RequestUri.AbsolutePath}", ["No document has this path."]);
        if (ChecksRequests)
            await document.AssertRequestAsync(request);
        var response = await base.SendAsync(request, cancellationToken);
        response.RequestMessage ??= request;
        if (await BufferAsync(response, cancellationToken))
            await AssertAnswerAsync(document, response);
        Interlocked.Increment(ref checkedCalls);
        return response;
    }

    private static async Task AssertAnswerAsync(OpenApiDocument document, HttpResponseMessage response)
    {
        try
        {
            await document.AssertResponseAsync(response);
        }
        catch (OpenApiViolationException wrong) when (AdsOperations.Find(response.RequestMessage!.Method.Method, response.RequestMessage.RequestUri!.AbsolutePath) is { } operation)
        {
            // What the document forbids and Amazon does all the same, the emulator does too.
            if (DocumentQuirks.Without(operation, wrong.Violations).Count > 0) throw;
        }
    }

    /// <summary>Reads the body so that it can be read again; false where it breaks off, which then happens again too.</summary>
    private static async Task<bool> BufferAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var original = response.Content;
        var bytes = new MemoryStream();
        HttpContent copy;
        try
        {
            await using var stream = await original.ReadAsStreamAsync(cancellationToken);
            await stream.CopyToAsync(bytes, cancellationToken);
            copy = new ByteArrayContent(bytes.ToArray());
        }
        catch (IOException)
        {
            copy = new CutContent(bytes.ToArray(), original.Headers.ContentLength ?? bytes.Length + 1);
        }

        foreach (var (name, values) in original.Headers.NonValidated)
        {
            if (!name.Equals("Content-Length", StringComparison.OrdinalIgnoreCase))
                copy.Headers.TryAddWithoutValidation(name, values);
        }

        response.Content = copy;
        return copy is ByteArrayContent;
    }
}
