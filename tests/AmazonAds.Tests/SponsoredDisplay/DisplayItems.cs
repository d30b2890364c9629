using AmazonAds.Entities;
using AmazonAds.Entities.Shapes;

namespace AmazonAds.Tests.SponsoredDisplay;

/// <summary>Items of requests as text.</summary>
internal static class DisplayItems
{
    public static string Write(EntityKind kind, string? id, EntityEdit edit) =>
        ShapeJson.Write(writer => EditJson.Write(writer, kind, id, edit, new Dictionary<string, string>()));
}
