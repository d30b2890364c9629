using System.Text.Json;
using AmazonAds.Errors;
using AmazonAds.Pipeline;

namespace AmazonAds.Entities;

/// <summary>Reads pages: an object with the kind's array, <c>nextToken</c> and <c>totalResults</c>, or a bare array.</summary>
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
        catch (JsonException exception)
        {
            throw new AdsConnectionException(
                FailureKind.NotUnderstood,
                FailureMessage.NoAnswer(kind.ListOperation, profileId.Length > 0 ? profileId : null,
                    $"was answered with JSON that is not a list of {kind.Collection}: {exception.Message} Request id {response.RequestId ?? "unknown"}."),
                exception)
            {
                ProfileId = profileId,
                RequestId = response.RequestId,
                Operation = kind.ListOperation,
                Status = response.Status,
            };
        }
    }

    private static EntityPage<T> Read<T>(
        EntityKind<T> kind, AdsResponse response, string profileId, List<ReadOnlyMemory<byte>>? bodies)
        where T : AdsEntity, new()
    {
        var items = new List<T>(UsualPage);
        string? nextToken = null;
        long? totalResults = null;
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
                else if (reader.ValueTextEquals("totalResults"u8))
                {
                    reader.Read();
                    if (reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var total)) totalResults = total;
                }
                else
                {
                    reader.Skip();
                }
            }
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
            items.Add(kind.Read(ref reader, profileId));
            bodies?.Add(json[start..(int)reader.BytesConsumed]);
        }
    }
}
