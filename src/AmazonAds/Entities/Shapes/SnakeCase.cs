using System.Text.Json;

namespace AmazonAds.Entities.Shapes;

/// <summary>The API's names as column names: <c>adGroupId</c> becomes <c>ad_group_id</c>.</summary>
internal static class SnakeCase
{
    /// <summary>The name in snake case.</summary>
    /// <param name="name">A name in camel or Pascal case.</param>
    public static string Of(string name) => JsonNamingPolicy.SnakeCaseLower.ConvertName(name);
}
