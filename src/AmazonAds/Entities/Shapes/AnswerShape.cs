using System.Text.Json;
using AmazonAds.Pipeline;

namespace AmazonAds.Entities.Shapes;

/// <summary>Reads answers that are one object.</summary>
internal static class AnswerShape
{
    /// <summary>Reads an answer.</summary>
    /// <typeparam name="T">The model of the whole answer.</typeparam>
    /// <param name="shape">Its shape.</param>
    /// <param name="request">What was asked.</param>
    /// <param name="response">The answer.</param>
    /// <param name="wanted">What it should be, as a noun.</param>
    /// <exception cref="Errors.AdsConnectionException">It is not that.</exception>
    public static T Read<T>(Shape<T> shape, AdsRequest request, AdsResponse response, string wanted)
        where T : AdsObject, new()
    {
        try
        {
            return Read(shape, response.Body.Span);
        }
        catch (Exception exception) when (PageReader.IsUnreadable(exception))
        {
            throw PageReader.NotUnderstood(request.Operation, request.ProfileId, wanted, response, exception);
        }
    }

    /// <summary>Reads an object.</summary>
    /// <typeparam name="T">The model.</typeparam>
    /// <param name="shape">Its shape.</param>
    /// <param name="json">The JSON.</param>
    /// <exception cref="JsonException">It is not an object, or broken.</exception>
    public static T Read<T>(Shape<T> shape, ReadOnlySpan<byte> json)
        where T : AdsObject, new()
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject) throw new JsonException("It is not an object.");
        return shape.Read(ref reader);
    }
}
