using AmazonAds.Entities;

namespace AmazonAds.Batching;

/// <summary>The writes that the library knows.</summary>
public static class EntityWrites
{
    /// <summary>Sets the bid of a keyword; nothing else of it is sent.</summary>
    public static EntityWrite<decimal> KeywordBid { get; } = new(EntityKinds.Keyword, HttpMethod.Put, (writer, id, bid) =>
    {
        writer.WriteStartObject();
        writer.WriteString("keywordId"u8, id);
        writer.WriteNumber("bid"u8, bid);
        writer.WriteEndObject();
    });
}
