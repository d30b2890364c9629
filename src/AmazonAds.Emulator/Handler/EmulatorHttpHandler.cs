using System.Net;

namespace AmazonAds.Emulator.Handler;

/// <summary>Answers an <see cref="HttpClient"/> from an emulator, without a network.</summary>
internal sealed class EmulatorHttpHandler(AdsEmulator emulator) : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var asked = new EmulatorRequest
        {
            Method = request.Method.Method,
            Path = request.RequestUri!.AbsolutePath,
            Query = request.RequestUri.Query.TrimStart('?'),
            Headers = HeadersOf(request),
            Body = request.Content is null ? default : await request.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false),
        };
        using var answer = await emulator.HandleAsync(asked, cancellationToken).ConfigureAwait(false);
        if (answer.Delivery == EmulatorDelivery.Dropped)
        {
            throw new HttpRequestException(
                HttpRequestError.ResponseEnded,
                "The connection was torn down before an answer.",
                new HttpIOException(HttpRequestError.ResponseEnded, "The response ended prematurely."));
        }

        return Convert(request, answer);
    }

    private static HttpResponseMessage Convert(HttpRequestMessage request, EmulatorResponse answer)
    {
        var response = new HttpResponseMessage((HttpStatusCode)answer.Status)
        {
            RequestMessage = request,
            Content = answer.Delivery == EmulatorDelivery.Cut
                ? new CutContent(answer.Body[..answer.CutAfter].ToArray(), answer.BodyLength)
                : answer.IsStreamed ? new StreamContent(answer.OpenBody()) : new ByteArrayContent(answer.Body.ToArray()),
        };
        if (answer.IsStreamed)
            response.Content.Headers.ContentLength = answer.BodyLength;
        if (answer.ContentType is not null)
            response.Content.Headers.TryAddWithoutValidation("Content-Type", answer.ContentType);
        foreach (var (name, value) in answer.Headers)
        {
            if (!response.Headers.TryAddWithoutValidation(name, value))
                response.Content.Headers.TryAddWithoutValidation(name, value);
        }

        return response;
    }

    private static EmulatorHeaders HeadersOf(HttpRequestMessage request)
    {
        var headers = new EmulatorHeaders();
        foreach (var (name, values) in request.Headers.NonValidated)
            headers.Add(name, values.ToString());
        if (request.Content is not null)
        {
            foreach (var (name, values) in request.Content.Headers.NonValidated)
                headers.Add(name, values.ToString());
        }

        return headers;
    }
}
