using System.Text.Json;
using AmazonAds.Errors;
using AmazonAds.Pipeline;

namespace AmazonAds.Entities;

/// <summary>
/// Reads pages: an object with the kind's array, <c>nextToken</c> and <c>totalResults</c> (<c>totalCount</c>), a bare
/// array, or the one entity that was asked for by its id.
/// </summary>
internal static class PageReader
{
    private const int UsualPage = 128;

    /// <summary>Reads a page.</summary>
    /// <typeparam name="T">The model.</typeparam>
    /// <param name="kind">The kind it lists.</param>
    /// <param name="response">The answer.</param>
    /// <param name="profileId">The profile; empty when each row names its own.</param>
    /// <param name="withBodies">Whether the JSON of each row is wanted too.</param>
    /// <exception cref="AdsConnectionException">The answer is not such a page.</exception>
    public static EntityPage<T> Read<T>(EntityKind<T> kind, AdsResponse response, string profileId, bool withBodies)
        where T : AdsEntity, new()
    {
        try
        {
            return Read(kind, response, profileId, withBodies ? new List<ReadOnlyMemory<byte>>(UsualPage) : null);
        }
        catch (Exception exception) when (IsUnreadable(exception))
        {
            throw NotUnderstood(kind.ListOperation, profileId.Length > 0 ? profileId : null, $"a list of {kind.Collection}", response, exception);
        }
    }

    /// <summary>Whether an exception of the reader means that the text is not JSON, or holds half of a character.</summary>
    /// <param name="exception">What was thrown.</param>
    public static bool IsUnreadable(Exception exception) => exception is JsonException or InvalidOperationException;

    /// <summary>An answer that is not what was asked for.</summary>
    /// <param name="operation">Method and path.</param>
    /// <param name="profileId">The profile, or null.</param>
    /// <param name="wanted">What it should be, as a noun.</param>
    /// <param name="response">The answer.</param>
    /// <param name="cause">What the reader says.</param>
    public static AdsConnectionException NotUnderstood(
        string operation, string? profileId, string wanted, AdsResponse response, Exception cause) => new(
        FailureKind.NotUnderstood,
        FailureMessage.NoAnswer(operation, profileId,
            $"was answered with JSON that is not {wanted}: {cause.Message} Request id {response.RequestId ?? "unknown"}."),
        cause)
    {
        ProfileId = profileId,
        RequestId = response.RequestId,
        Operation = operation,
        Status = response.Status,
    };

    private static EntityPage<T> Read<T>(
        EntityKind<T> kind, AdsResponse response, string profileId, List<ReadOnlyMemory<byte>>? bodies)
        where T : AdsEntity, new()
    {
        var items = new List<T>(UsualPage);
        string? nextToken = null;
        long? totalResults = null;
        var isOne = false;
        var reader = new Utf8JsonReader(response.Body.Span);
        reader.Read();
        if (reader.TokenType == JsonTokenType.StartArray)
        {
            ReadItems(kind, ref reader, response.Body, profileId, items, bodies);
        }
        else if (reader.TokenType == JsonTokenType.StartObject)
        {
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                if (reader.ValueTextEquals(kind.Collection))
                {
                    reader.Read();
                    if (reader.TokenType == JsonTokenType.StartArray)
                        ReadItems(kind, ref reader, response.Body, profileId, items, bodies);
                    else if (reader.TokenType != JsonTokenType.Null)
                        throw new JsonException($"'{kind.Collection}' is not an array.");
                }
                else if (reader.ValueTextEquals("nextToken"u8))
                {
                    reader.Read();
                    nextToken = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
                }
                else if (reader.ValueTextEquals("totalResults"u8) || reader.ValueTextEquals("totalCount"u8))
                {
                    reader.Read();
                    if (reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var total)) totalResults = total;
                }
                else
                {
                    isOne |= kind.OnePath is not null && reader.ValueTextEquals(kind.IdName);
                    reader.Skip();
                }
            }

            if (isOne) ReadOne(kind, response.Body, profileId, items, bodies);
        }
        else
        {
            throw new JsonException("It is neither an object nor an array.");
        }

        return new EntityPage<T>
        {
            Items = items,
            Bodies = bodies ?? (IReadOnlyList<ReadOnlyMemory<byte>>)[],
            NextToken = string.IsNullOrEmpty(nextToken) ? null : nextToken,
            TotalResults = totalResults,
            RequestId = response.RequestId,
        };
    }

    private static void ReadOne<T>(
        EntityKind<T> kind, ReadOnlyMemory<byte> json, string profileId, List<T> items, List<ReadOnlyMemory<byte>>? bodies)
        where T : AdsEntity, new()
    {
        var reader = new Utf8JsonReader(json.Span);
        reader.Read();
        var start = (int)reader.TokenStartIndex;
        items.Add(kind.Read(ref reader, profileId));
        bodies?.Add(json[start..(int)reader.BytesConsumed]);
    }

    private static void ReadItems<T>(
        EntityKind<T> kind,
        ref Utf8JsonReader reader,
        ReadOnlyMemory<byte> json,
        string profileId,
        List<T> items,
        List<ReadOnlyMemory<byte>>? bodies)
        where T : AdsEntity, new()
    {
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType != JsonTokenType.StartObject) throw new JsonException($"A row of '{kind.Collection}' is not an object.");
            var start = (int)reader.TokenStartIndex;
            var item = kind.Read(ref reader, profileId);
            if (kind.Picks?.Invoke(item) == false) continue;
            items.Add(item);
            bodies?.Add(json[start..(int)reader.BytesConsumed]);
        }
    }
}
