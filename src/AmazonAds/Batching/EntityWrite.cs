using System.Text.Json;
using AmazonAds.Entities;
using AmazonAds.Entities.Shapes;
using AmazonAds.Pipeline;

namespace AmazonAds.Batching;

/// <summary>One way of writing a kind: which request, and how an item stands in its body.</summary>
/// <typeparam name="T">What is written.</typeparam>
public sealed class EntityWrite<T> : BatchWrite<T>
{
    private readonly Action<Utf8JsonWriter, string?, T> writeItem;

    /// <summary>Describes a write.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="operation">The operation; one of the kind's.</param>
    /// <param name="writeItem">Writes one item, an object, from its id and value.</param>
    public EntityWrite(EntityKind kind, WriteOperation operation, Action<Utf8JsonWriter, string?, T> writeItem)
    {
        ArgumentNullException.ThrowIfNull(kind);
        ArgumentNullException.ThrowIfNull(operation);
        Kind = kind;
        Operation = operation;
        this.writeItem = writeItem;
    }

    /// <summary>The kind.</summary>
    public EntityKind Kind { get; }

    /// <summary>The operation.</summary>
    public WriteOperation Operation { get; }

    /// <summary>Whether the written entities are wanted back. Default: no.</summary>
    public bool WantsEntities { get; init; }

    /// <inheritdoc/>
    public override string OperationName => Operation.Name;

    /// <inheritdoc/>
    public override int MaxItems => Operation.MaxItems;

    /// <inheritdoc/>
    internal override bool HasScope => Kind.HasScope;

    /// <inheritdoc/>
    internal override ItemAnswer[] Read(ReadOnlyMemory<byte> body, IReadOnlyList<WriteInput<T>> items) => BatchAnswer.Read(
        body, Kind, Operation.Answer, [.. items.Select(item => item.Id)], WantsEntities ? items[0].ProfileId : null);

    /// <inheritdoc/>
    internal override AdsRequest Request(string profileId, IReadOnlyList<WriteInput<T>> items)
    {
        var mediaType = Operation.MediaType ?? Kind.MediaType;
        var isInPath = Operation.Envelope == WriteEnvelope.Path;
        return new AdsRequest
        {
            Method = Operation.Method,
            Path = isInPath ? $"{Operation.Path}/{Uri.EscapeDataString(items[0].Id!)}" : Operation.Path,
            Operation = Operation.Name,
            ProfileId = Kind.HasScope ? profileId : null,
            ContentType = isInPath ? null : mediaType,
            Accept = Operation.Accept ?? mediaType,
            Prefer = WantsEntities && Operation.CanRepresent ? "return=representation" : null,
            Repeat = Operation == Kind.Update || Operation == Kind.Archive ? RepeatRule.Repeatable : RepeatRule.OnlyIfNotCarriedOut,
            Body = isInPath ? default : ShapeJson.WriteUtf8(writer => WriteBody(writer, items)),
        };
    }

    private void WriteBody(Utf8JsonWriter writer, IReadOnlyList<WriteInput<T>> items)
    {
        if (Operation.Envelope == WriteEnvelope.Array)
        {
            WriteItems(writer, items);
            return;
        }

        writer.WriteStartObject();
        switch (Operation.Envelope)
        {
            case WriteEnvelope.IdFilter:
                writer.WriteStartObject(Kind.Filters.Id!);
                writer.WritePropertyName("include"u8);
                WriteIds(writer, items);
                writer.WriteEndObject();
                break;
            case WriteEnvelope.IdList:
                writer.WritePropertyName(Kind.IdName + "s");
                WriteIds(writer, items);
                break;
            default:
                writer.WritePropertyName(Kind.Collection);
                WriteItems(writer, items);
                break;
        }

        writer.WriteEndObject();
    }

    private void WriteItems(Utf8JsonWriter writer, IReadOnlyList<WriteInput<T>> items)
    {
        writer.WriteStartArray();
        foreach (var item in items) writeItem(writer, item.Id, item.Value);
        writer.WriteEndArray();
    }

    private static void WriteIds(Utf8JsonWriter writer, IReadOnlyList<WriteInput<T>> items)
    {
        writer.WriteStartArray();
        foreach (var item in items) writer.WriteStringValue(item.Id);
        writer.WriteEndArray();
    }
}
