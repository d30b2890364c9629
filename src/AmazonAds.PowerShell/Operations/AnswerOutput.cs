using System.Text.Json;
using AmazonAds.Connections;
using AmazonAds.Operations;
using AmazonAds.Pipeline;
using AmazonAds.PowerShell.Abstractions;

namespace AmazonAds.PowerShell.Operations;

/// <summary>Puts answers into the pipeline in the form that was asked for.</summary>
/// <param name="output">The pipeline.</param>
/// <param name="stop">The cmdlet's end.</param>
internal sealed class AnswerOutput(OutputQueue output, CancellationToken stop)
{
    /// <summary>Whether answers come as they are.</summary>
    public bool Raw { get; init; }

    /// <summary>Whether all that belongs to an answer comes with it.</summary>
    public bool PassThru { get; init; }

    /// <summary>The member that holds the items; null for what is known, or the only array.</summary>
    public string? ItemProperty { get; init; }

    /// <summary>Writes one answer.</summary>
    /// <param name="connection">The connection it came through.</param>
    /// <param name="request">What was asked.</param>
    /// <param name="response">The answer.</param>
    public async Task WriteAsync(AdsConnection connection, AdsRequest request, AdsResponse response)
    {
        // An answer that points elsewhere says where in its headers.
        if (PassThru || (int)response.Status >= 300)
            await output.ObjectAsync(Answer(connection, request, response), stop).ConfigureAwait(false);
        else if (Raw)
            await WriteValueAsync(AnswerBody.Raw(response)).ConfigureAwait(false);
        else if (AnswerBody.Json(response) is not { } json)
            await WriteValueAsync(AnswerBody.Raw(response)).ConfigureAwait(false);
        else if (ItemProperty is not null || json.ValueKind == JsonValueKind.Array)
            await WriteItemsAsync(request, json, ItemProperty, isOptional: false).ConfigureAwait(false);
        else
            await WriteValueAsync(With(request.ProfileId, json)).ConfigureAwait(false);
    }

    /// <summary>Writes one page of a list.</summary>
    /// <param name="connection">The connection it came through.</param>
    /// <param name="request">The request of the first page.</param>
    /// <param name="page">The page.</param>
    public async Task WritePageAsync(AdsConnection connection, AdsRequest request, AnswerPage page)
    {
        if (PassThru)
        {
            await output.ObjectAsync(Answer(connection, request, page.Response), stop).ConfigureAwait(false);
        }
        else if (Raw)
        {
            await WriteValueAsync(AnswerBody.Raw(page.Response)).ConfigureAwait(false);
        }
        else
        {
            var known = AdsOperations.Find(request.Method.Method, request.Path)?.Items;
            await WriteItemsAsync(request, page.Json, ItemProperty ?? known, isOptional: true).ConfigureAwait(false);
        }
    }

    private async Task WriteItemsAsync(AdsRequest request, JsonElement json, string? member, bool isOptional)
    {
        if (JsonItems.Find(json, member, isOptional) is { } items)
        {
            object[] page = [.. items.Select(item => With(request.ProfileId, item)).OfType<object>()];
            if (page.Length > 0) await output.PageAsync(page, stop).ConfigureAwait(false);
        }
        else
        {
            var error = Errors.ItemsNotFound(request.Operation, member, JsonItems.Candidates(json), request.ProfileId);
            await output.ErrorAsync(error, stop).ConfigureAwait(false);
        }
    }

    private async Task WriteValueAsync(object? value)
    {
        if (value is not null) await output.ObjectAsync(value, stop).ConfigureAwait(false);
    }

    private static object? With(string? profileId, JsonElement json)
    {
        var item = JsonObjects.From(json);
        OriginProperty.AddTo(item, profileId);
        return item;
    }

    private static AdsAnswer Answer(AdsConnection connection, AdsRequest request, AdsResponse response) => new()
    {
        ProfileId = request.ProfileId,
        Connection = connection.Name,
        Method = request.Method.Method,
        Path = request.Path,
        Status = (int)response.Status,
        RequestId = response.RequestId,
        ContentType = response.ContentType,
        Headers = response.Headers,
        Body = AnswerBody.Raw(response),
        Content = AnswerBody.Content(response),
    };
}
