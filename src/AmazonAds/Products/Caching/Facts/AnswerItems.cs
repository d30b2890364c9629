using System.Text.Json;

namespace AmazonAds.Products.Caching;

/// <summary>An answer by its ids: the items or browse nodes in it, and what Amazon says about ids that it has nothing for.</summary>
internal sealed class AnswerItems : IDisposable
{
    // An answer with these says that the id is wrong or not for this caller, today and tomorrow. Others may be gone the next
    // moment, and are not kept.
    private static readonly string[] LastingCodes = ["InvalidParameterValue", "ItemNotAccessible", "NoResults", "ResourceNotFound", "ResourceNotFoundException", "ItemsNotFound"];

    private readonly JsonDocument document;
    private readonly List<(string Text, bool IsLasting, JsonElement Error)> errors = [];
    private readonly bool notFound;

    private AnswerItems(JsonDocument document, ProductOperation operation, bool notFound)
    {
        this.document = document;
        this.notFound = notFound;
        var root = document.RootElement;
        Items = Read(root, operation);
        if (MemberNames.Value(root, "errors") is not { ValueKind: JsonValueKind.Array } list) return;
        foreach (var error in list.EnumerateArray().Where(static error => error.ValueKind == JsonValueKind.Object)) errors.Add(Describe(error));
    }

    /// <summary>Items or browse nodes by id. Those without an id are left out.</summary>
    public IReadOnlyDictionary<string, JsonElement> Items { get; }

    /// <summary>Whether it says all that there is to say: no part of it failed only for the moment.</summary>
    public bool IsComplete => errors.TrueForAll(static error => error.IsLasting);

    /// <summary>Reads an answer.</summary>
    /// <param name="operation">What was asked.</param>
    /// <param name="answer">The answer.</param>
    /// <exception cref="JsonException">It is no JSON object.</exception>
    public static AnswerItems Read(ProductOperation operation, ProductAnswer answer)
    {
        var json = JsonDocument.Parse(answer.Body);
        if (json.RootElement.ValueKind == JsonValueKind.Object) return new AnswerItems(json, operation, answer.NotFound);
        json.Dispose();
        throw new JsonException("The answer is no JSON object.");
    }

    /// <summary>What Amazon says about an id that it gave nothing for, or null.</summary>
    /// <param name="id">The id.</param>
    public ReadOnlyMemory<byte>? ErrorOf(string id)
    {
        if (Of(id) is { } error) return FactJson.Raw(error.Error);
        if (notFound) return FactJson.Raw(document.RootElement);
        return null;
    }

    /// <summary>Whether it is settled that there is nothing for an id.</summary>
    /// <param name="id">An id that it gave nothing for.</param>
    public bool IsSettled(string id) => notFound || (Of(id)?.IsLasting ?? IsComplete);

    public void Dispose() => document.Dispose();

    private static Dictionary<string, JsonElement> Read(JsonElement root, ProductOperation operation)
    {
        var (result, items, id) = operation switch
        {
            ProductOperation.GetItems => (MemberNames.Value(root, "itemsResult", "itemResults"), "items", "asin"),
            ProductOperation.SearchItems => (MemberNames.Value(root, "searchResult"), "items", "asin"),
            ProductOperation.GetVariations => (MemberNames.Value(root, "variationsResult"), "items", "asin"),
            _ => (MemberNames.Value(root, "browseNodesResult"), "browseNodes", "id"),
        };
        var found = new Dictionary<string, JsonElement>(StringComparer.OrdinalIgnoreCase);
        if (result is null || MemberNames.Value(result.Value, items) is not { ValueKind: JsonValueKind.Array } list) return found;
        foreach (var item in list.EnumerateArray())
        {
            if (MemberNames.Value(item, id) is { } value) found.TryAdd(Text(value), item);
        }

        return found;
    }

    private static string Text(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();

    private static (string Text, bool IsLasting, JsonElement Error) Describe(JsonElement error)
    {
        var code = MemberNames.Value(error, "code", "type", "__type") is { } name ? Text(name) : string.Empty;
        return (MemberNames.Value(error, "message") is { } message ? Text(message) : string.Empty, Array.IndexOf(LastingCodes, code[(code.LastIndexOf('#') + 1)..]) >= 0, error);
    }

    private (string Text, bool IsLasting, JsonElement Error)? Of(string id)
    {
        foreach (var error in errors)
        {
            if (Names(error.Text, id)) return error;
        }

        return null;
    }

    // The id as a word of its own: "0" is not named by "10".
    private static bool Names(string text, string id)
    {
        for (var at = text.IndexOf(id, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(id, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + id.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end]))) return true;
        }

        return false;
    }
}
