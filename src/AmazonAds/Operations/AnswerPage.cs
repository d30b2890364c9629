using System.Text.Json;
using AmazonAds.Pipeline;

namespace AmazonAds.Operations;

/// <summary>An answer with what is needed to go on after it. To be disposed of by whoever takes it.</summary>
public sealed class AnswerPage : IDisposable
{
    private readonly JsonDocument json;

    internal AnswerPage(AdsResponse response, JsonDocument json)
    {
        Response = response;
        this.json = json;
    }

    /// <summary>The answer as it came.</summary>
    public AdsResponse Response { get; }

    /// <summary>The answer as JSON. Valid until the page is disposed of.</summary>
    public JsonElement Json => json.RootElement;

    /// <summary>Gives the memory back.</summary>
    public void Dispose()
    {
        json.Dispose();
        Response.Dispose();
    }
}
