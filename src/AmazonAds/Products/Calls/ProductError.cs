using System.Text;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using AmazonAds.Diagnostics;
using AmazonAds.Pipeline;

namespace AmazonAds.Products;

/// <summary>
/// What an error answer of the catalogue says, whichever shape it has: the Creators API's (<c>type</c> or <c>__type</c>,
/// <c>reason</c>, <c>fieldList</c>, <c>retryAfterSeconds</c>), an entry of <c>errors</c>, those of the retired Product
/// Advertising API (<c>Errors</c> of version 5, the XML of version 4), or a gateway's.
/// </summary>
internal sealed record ProductError
{
    /// <summary>The code, without the name of its service before it; or null.</summary>
    public string? Code { get; private init; }

    /// <summary>The words, redacted; or null.</summary>
    public string? Message { get; private init; }

    /// <summary>Why, in a short word; or null.</summary>
    public string? Reason { get; private init; }

    /// <summary>The fields found fault with.</summary>
    public IReadOnlyList<string> Fields { get; private init; } = [];

    /// <summary>The wait it asks for, or null.</summary>
    public TimeSpan? RetryAfter { get; private init; }

    /// <summary>The ASIN, browse node or search that it is about, or null.</summary>
    public string? ResourceId { get; private init; }

    /// <summary>The request's id, or null.</summary>
    public string? RequestId { get; private init; }

    /// <summary>Understands the body of an error answer; never throws.</summary>
    /// <param name="body">The bytes of the body.</param>
    public static ProductError Parse(ReadOnlySpan<byte> body)
    {
        var text = Encoding.UTF8.GetString(body).Trim();
        var read = text.Length == 0 ? null : text[0] switch
        {
            '{' or '[' => ParseJson(text),
            '<' => ParseXml(text),
            _ => null,
        };
        if (read is { } known && (known.Code ?? known.Message) is not null) return known;
        var other = ErrorBody.Parse(body);
        return new ProductError { Code = Short(other.Code), Message = other.Message, RequestId = other.RequestId };
    }

    /// <summary>Reads an error object.</summary>
    /// <param name="error">The object.</param>
    public static ProductError Read(JsonElement error) => new()
    {
        Code = Short(ProductJson.Text(error, "type") ?? ProductJson.Text(error, "__type") ?? ProductJson.Text(error, "code")),
        Message = Redaction.Redact(ProductJson.Text(error, "message")),
        Reason = ProductJson.Text(error, "reason"),
        Fields = FieldsOf(error),
        RetryAfter = ProductJson.Number(error, "retryAfterSeconds") is { } seconds && seconds is >= 0 and < 31_536_000
            ? TimeSpan.FromSeconds((double)seconds)
            : null,
        ResourceId = ProductJson.Text(error, "resourceId"),
        RequestId = ProductJson.Text(error, "requestId"),
    };

    private static ProductError? ParseJson(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            var root = document.RootElement;
            if (root.ValueKind == JsonValueKind.Array && root.GetArrayLength() > 0) root = root[0];
            if (root.ValueKind != JsonValueKind.Object) return null;
            var whole = Read(root);
            var first = ProductJson.Member(root, "errors") is { ValueKind: JsonValueKind.Array } errors
                ? errors.EnumerateArray().FirstOrDefault(static entry => entry.ValueKind == JsonValueKind.Object)
                : default;
            if (first.ValueKind != JsonValueKind.Object) return whole;

            // The entry says what is wrong; the object around it only of which family that is.
            var entry = Read(first);
            return entry with
            {
                Code = ProductJson.Text(first, "code") ?? entry.Code ?? whole.Code,
                Message = entry.Message ?? whole.Message,
                RetryAfter = entry.RetryAfter ?? whole.RetryAfter,
                RequestId = entry.RequestId ?? whole.RequestId,
            };
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // Not JSON, or text in it that is half of a character.
            return null;
        }
    }

    private static ProductError? ParseXml(string text)
    {
        try
        {
            var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };
            using var reader = XmlReader.Create(new StringReader(text), settings);
            var root = XDocument.Load(reader).Root;
            var error = root?.DescendantsAndSelf().FirstOrDefault(static element => element.Name.LocalName == "Error");
            return error is null ? null : new ProductError
            {
                Code = Short(Inner(error, "Code")),
                Message = Redaction.Redact(Inner(error, "Message")),
                RequestId = Inner(root!, "RequestID") ?? Inner(root!, "RequestId"),
            };
        }
        catch (XmlException)
        {
            // A page for people rather than an error for programs.
            return null;
        }
    }

    private static string? Inner(XElement element, string name) =>
        element.Elements().FirstOrDefault(inner => inner.Name.LocalName == name)?.Value.Trim() is { Length: > 0 } text ? text : null;

    // The documents show names, the client libraries objects with a name.
    private static List<string> FieldsOf(JsonElement error)
    {
        if (ProductJson.Member(error, "fieldList") is not { ValueKind: JsonValueKind.Array } list) return [];
        var names = list.EnumerateArray().Select(static entry => entry.ValueKind switch
        {
            JsonValueKind.String => entry.GetString(),
            JsonValueKind.Object => ProductJson.Text(entry, "name"),
            _ => null,
        });
        return [.. names.OfType<string>()];
    }

    private static string? Short(string? code)
    {
        if (code is null) return null;
        var name = code[(code.LastIndexOf('#') + 1)..];
        return name.Length > 0 ? name : null;
    }
}
