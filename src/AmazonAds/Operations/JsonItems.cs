using System.Text.Json;

namespace AmazonAds.Operations;

/// <summary>The items of an answer: the array itself, or the array that a member holds.</summary>
public static class JsonItems
{
    /// <summary>Finds the items.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="member">
    /// The member that holds them, with points between the steps of a way (<c>campaigns.success</c>); null for the only
    /// array there is.
    /// </param>
    /// <param name="isOptional">Whether a named member may be missing: an empty list is often left out.</param>
    /// <returns>The items; null where it cannot be said which they are.</returns>
    public static IReadOnlyList<JsonElement>? Find(JsonElement answer, string? member, bool isOptional = false)
    {
        if (member is not null)
        {
            return At(answer, member) switch
            {
                { ValueKind: JsonValueKind.Array } items => [.. items.EnumerateArray()],
                null or { ValueKind: JsonValueKind.Null } when isOptional => [],
                _ => null,
            };
        }

        if (answer.ValueKind == JsonValueKind.Array) return [.. answer.EnumerateArray()];
        return Arrays(answer) is [var only] ? [.. only.Value.EnumerateArray()] : null;
    }

    /// <summary>The names of the members that are arrays.</summary>
    /// <param name="answer">The answer.</param>
    public static IReadOnlyList<string> Candidates(JsonElement answer) => [.. Arrays(answer).Select(member => member.Name)];

    private static List<JsonProperty> Arrays(JsonElement answer) => answer.ValueKind == JsonValueKind.Object
        ? [.. answer.EnumerateObject().Where(member => member.Value.ValueKind == JsonValueKind.Array)]
        : [];

    private static JsonElement? At(JsonElement answer, string way)
    {
        foreach (var step in way.Split('.'))
        {
            if (answer.ValueKind != JsonValueKind.Object || !answer.TryGetProperty(step, out answer)) return null;
        }

        return answer;
    }
}
