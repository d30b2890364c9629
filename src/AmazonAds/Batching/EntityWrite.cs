using System.Text.Json;
using AmazonAds.Entities;
using AmazonAds.Pipeline;

namespace AmazonAds.Batching;

/// <summary>One way of writing a kind: which request, and how an item stands in its body.</summary>
/// <typeparam name="T">What is written.</typeparam>
public sealed class EntityWrite<T> : BatchWrite<T>
{
    private readonly Action<Utf8JsonWriter, string?, T> writeItem;

    /// <summary>Describes a write.</summary>
    /// <param name="kind">The kind; it must have a write path.</param>
    /// <param name="method">POST creates, PUT updates.</param>
    /// <param name="writeItem">Writes one item, an object, from its id and value.</param>
    /// <exception cref="ArgumentException">The kind can only be read.</exception>
    public EntityWrite(EntityKind kind, HttpMethod method, Action<Utf8JsonWriter, string?, T> writeItem)
    {
        ArgumentNullException.ThrowIfNull(kind);
        if (kind.WritePath is null) throw new ArgumentException($"{kind.Name} can only be read.", nameof(kind));
        Kind = kind;
        Method = method;
        this.writeItem = writeItem;
    }

    /// <summary>The kind.</summary>
    public EntityKind Kind { get; }

    /// <summary>The HTTP method.</summary>
    public HttpMethod Method { get; }

    /// <inheritdoc/>
    public override string Operation => Method.Method + " " + Kind.WritePath;

    /// <inheritdoc/>
    public override int MaxItems => Kind.MaxWriteItems;

    /// <inheritdoc/>
    internal override ItemAnswer[] Read(ReadOnlyMemory<byte> body, IReadOnlyList<WriteInput<T>> items) =>
        BatchAnswer.Read(body, Kind, items.Count);

    /// <inheritdoc/>
    internal override AdsRequest Request(string profileId, IReadOnlyList<WriteInput<T>> items) => new()
    {
        Method = Method,
        Path = Kind.WritePath!,
        Operation = Operation,
        ProfileId = profileId,
        ContentType = Kind.MediaType,
        Accept = Kind.MediaType,
        Repeat = Method == HttpMethod.Post ? RepeatRule.OnlyIfNotCarriedOut : RepeatRule.Repeatable,
        Body = Entities.Shapes.ShapeJson.WriteUtf8(writer =>
        {
            writer.WriteStartObject();
            writer.WriteStartArray(Kind.Collection);
            foreach (var item in items) writeItem(writer, item.Id, item.Value);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }),
    };
}
