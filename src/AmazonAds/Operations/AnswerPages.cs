using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using AmazonAds.Errors;
using AmazonAds.Pipeline;

namespace AmazonAds.Operations;

/// <summary>
/// Decides which request follows which answer. Every request is the first one with nothing but the page changed, so all
/// filters stand on every page.
/// </summary>
internal sealed class AnswerPages
{
    // What every offset service gives; a shorter page than this was asked for ends the list.
    private const int SafeCount = 100;

    private readonly AdsRequest first;
    private readonly string? items;
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);
    private OperationPaging? paging;
    private long startIndex;
    private int count = SafeCount;

    /// <summary>The pages of a request.</summary>
    /// <param name="request">The request, for the first page.</param>
    /// <param name="paging">How pages are asked for; null to see it from the first answer.</param>
    /// <param name="items">The member that holds the items; null for the only array.</param>
    public AnswerPages(AdsRequest request, OperationPaging? paging, string? items)
    {
        this.paging = paging;
        this.items = items;
        first = request;

        // Where nothing is known of an operation, count stands in the request only when the caller put it there.
        if (paging?.Style == OperationPageStyle.Offset) first = Counted(request);
        if (Start() is { } cursor) seen.Add(Hash(cursor));
    }

    /// <summary>The request of the first page.</summary>
    public AdsRequest First() => first;

    /// <summary>The request that follows an answer; null when that was the last page.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="requestId">Amazon's id of its request, or null.</param>
    /// <exception cref="AdsConnectionException">A page came again; going on would never end.</exception>
    public AdsRequest? After(JsonElement answer, string? requestId)
    {
        paging ??= Seen(answer);
        return paging.Style switch
        {
            OperationPageStyle.BodyCursor => Cursor(answer) is { } cursor
                ? first with { Body = JsonBody.With(first.Body, paging.Parameter, New(cursor, requestId)), ContentType = first.ContentType ?? MediaTypeVersion.Json }
                : null,
            OperationPageStyle.QueryCursor => Cursor(answer) is { } cursor
                ? first with { Path = QueryText.With(first.Path, paging.Parameter, New(cursor, requestId)) }
                : null,
            OperationPageStyle.Offset => AfterRows(answer, requestId),
            _ => null,
        };
    }

    private AdsRequest? AfterRows(JsonElement answer, string? requestId)
    {
        var rows = JsonItems.Find(answer, items, isOptional: true)?.Count ?? 0;
        if (rows == 0 || (rows < count && count <= SafeCount)) return null;

        // A service that does not know startIndex gives its first page for ever.
        New(answer.GetRawText(), requestId);
        startIndex += rows;
        return first with { Path = QueryText.With(first.Path, "startIndex", startIndex.ToString(CultureInfo.InvariantCulture)) };
    }

    private AdsRequest Counted(AdsRequest request)
    {
        _ = long.TryParse(QueryText.Get(request.Path, "startIndex"), NumberStyles.None, CultureInfo.InvariantCulture, out startIndex);
        if (int.TryParse(QueryText.Get(request.Path, "count"), NumberStyles.None, CultureInfo.InvariantCulture, out var asked) && asked > 0)
        {
            count = asked;
            return request;
        }

        return request with { Path = QueryText.With(request.Path, "count", SafeCount.ToString(CultureInfo.InvariantCulture)) };
    }

    // An operation that nothing is known of.
    private OperationPaging Seen(JsonElement answer)
    {
        if (answer.ValueKind == JsonValueKind.Object && answer.TryGetProperty(OperationPaging.NextToken, out _))
            return first.Body.IsEmpty ? OperationPaging.QueryCursor : OperationPaging.BodyCursor;
        if (first.Method != HttpMethod.Get || (answer.ValueKind != JsonValueKind.Array && QueryText.Get(first.Path, "startIndex") is null))
            return OperationPaging.Whole;

        // What the server gives at most is not known: only an empty page is the end.
        _ = Counted(first);
        count = int.MaxValue;
        return OperationPaging.Offset;
    }

    private string? Start() => paging?.Style switch
    {
        OperationPageStyle.BodyCursor => JsonBody.Get(first.Body, paging.Parameter) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null,
        OperationPageStyle.QueryCursor => QueryText.Get(first.Path, paging.Parameter),
        _ => null,
    };

    private string? Cursor(JsonElement answer)
    {
        if (answer.ValueKind != JsonValueKind.Object || !answer.TryGetProperty(paging!.Member, out var next)) return null;
        var text = next.ValueKind switch
        {
            JsonValueKind.String => next.GetString(),
            JsonValueKind.Null => null,
            _ => next.GetRawText(),
        };
        return string.IsNullOrEmpty(text) ? null : text;
    }

    private string New(string page, string? requestId) => seen.Add(Hash(page))
        ? page
        : throw new AdsConnectionException(
            FailureKind.NotUnderstood,
            FailureMessage.NoAnswer(first.Operation, first.ProfileId,
                $"was answered with a page that had come before; going on would never end. Request id {requestId ?? "unknown"}. Ask again from the start."))
        {
            ProfileId = first.ProfileId,
            Operation = first.Operation,
            RequestId = requestId,
        };

    // Hashes, not texts: a cursor can be long, and a list can have very many pages.
    private static string Hash(string text) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
