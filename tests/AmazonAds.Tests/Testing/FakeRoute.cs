using System.Net;
using System.Text;

namespace AmazonAds.Tests.Testing;

/// <summary>What one endpoint answers: scripted answers first, in order, then what it always answers, if anything.</summary>
internal sealed class FakeRoute
{
    private readonly Lock gate = new();
    private readonly Queue<Func<FakeRequest, CancellationToken, Task<HttpResponseMessage>>> script = new();
    private Func<FakeRequest, CancellationToken, Task<HttpResponseMessage>>? always;

    public static HttpResponseMessage Message(
        int status, string body = "", string? contentType = "application/json", params (string Name, string Value)[] headers)
    {
        var message = new HttpResponseMessage((HttpStatusCode)status) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };
        if (contentType is not null) message.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        foreach (var (name, value) in headers) message.Headers.TryAddWithoutValidation(name, value);
        return message;
    }

    public FakeRoute Then(Func<FakeRequest, CancellationToken, Task<HttpResponseMessage>> answer)
    {
        lock (gate) script.Enqueue(answer);
        return this;
    }

    public FakeRoute Then(Func<FakeRequest, HttpResponseMessage> answer) => Then((request, _) => Task.FromResult(answer(request)));

    public FakeRoute Answer(int status, string body = "{}", params (string Name, string Value)[] headers) =>
        Then(_ => Message(status, body, headers: headers));

    public FakeRoute Throw(Exception exception) => Then((_, _) => Task.FromException<HttpResponseMessage>(exception));

    /// <summary>Answers only when released, and ends early only when the request is cancelled.</summary>
    public FakeRoute Hold(Task<HttpResponseMessage> answer) => Then((_, cancel) => answer.WaitAsync(cancel));

    public FakeRoute Always(Func<FakeRequest, HttpResponseMessage> answer)
    {
        lock (gate) always = (request, _) => Task.FromResult(answer(request));
        return this;
    }

    public FakeRoute Always(int status, string body = "{}") => Always(_ => Message(status, body));

    public Func<FakeRequest, CancellationToken, Task<HttpResponseMessage>>? Next()
    {
        lock (gate) return script.TryDequeue(out var next) ? next : always;
    }
}
