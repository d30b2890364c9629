using AmazonAds.Entities;
using AmazonAds.Entities.Shapes;
using AmazonAds.Pipeline;

namespace AmazonAds.Budgets;

/// <summary>Something that is asked of many campaigns or portfolios at once, and how the answer stands.</summary>
/// <typeparam name="T">What is told of each.</typeparam>
/// <param name="Product">The product; none for portfolios.</param>
/// <param name="Path">Where it is asked.</param>
/// <param name="MediaType">In which media type.</param>
/// <param name="IdsName">The name of the ids in the request.</param>
/// <param name="Shape">The shape of the answer.</param>
internal sealed record BudgetQuestion<T>(AdProduct Product, string Path, string MediaType, string IdsName, Shape<BudgetAnswer<T>> Shape)
    where T : AdsEntity
{
    /// <summary>The request.</summary>
    /// <param name="profileId">The profile.</param>
    /// <param name="ids">The ids, at most <see cref="BudgetSet.MostIds"/>.</param>
    public AdsRequest Request(string profileId, IReadOnlyList<string> ids) => new()
    {
        Method = HttpMethod.Post,
        Path = Path,
        Operation = "POST " + Path,
        ProfileId = profileId,
        ContentType = MediaType,
        Accept = MediaType,
        Body = ShapeJson.WriteUtf8(writer =>
        {
            writer.WriteStartObject();
            writer.WriteStartArray(IdsName);
            foreach (var id in ids) writer.WriteStringValue(id);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }),
    };
}
