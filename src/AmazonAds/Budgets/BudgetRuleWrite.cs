using System.Text.Json;
using AmazonAds.Batching;
using AmazonAds.Entities;
using AmazonAds.Entities.Shapes;
using AmazonAds.Pipeline;

namespace AmazonAds.Budgets;

/// <summary>Creates or updates budget rules.</summary>
/// <typeparam name="T">What is written.</typeparam>
/// <param name="product">The product.</param>
/// <param name="method">POST creates, PUT updates.</param>
/// <param name="writeItem">Writes one item, an object, from its id and value.</param>
internal sealed class BudgetRuleWrite<T>(AdProduct product, HttpMethod method, Action<Utf8JsonWriter, string?, T> writeItem) : BatchWrite<T>
{
    private readonly string path = $"/{AdProductPath.Of(product)}/budgetRules";

    /// <inheritdoc/>
    public override string OperationName => method.Method + " " + path;

    /// <inheritdoc/>
    public override int MaxItems => BudgetRuleWrites.MostRules;

    /// <inheritdoc/>
    internal override AdsRequest Request(string profileId, IReadOnlyList<WriteInput<T>> items) => new()
    {
        Method = method,
        Path = path,
        Operation = OperationName,
        ProfileId = profileId,
        ContentType = "application/json",
        Repeat = method == HttpMethod.Post ? RepeatRule.OnlyIfNotCarriedOut : RepeatRule.Repeatable,
        Body = ShapeJson.WriteUtf8(writer =>
        {
            writer.WriteStartObject();
            writer.WriteStartArray("budgetRulesDetails"u8);
            foreach (var item in items) writeItem(writer, item.Id, item.Value);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }),
    };

    /// <inheritdoc/>
    internal override ItemAnswer[] Read(ReadOnlyMemory<byte> body, IReadOnlyList<WriteInput<T>> items) =>
        BudgetRuleAnswers.Read(body, [.. items.Select(item => item.Id)]);
}
