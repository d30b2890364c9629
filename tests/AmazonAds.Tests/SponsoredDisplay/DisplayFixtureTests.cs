using System.Globalization;
using System.Text;
using System.Text.Json;
using AmazonAds.Entities;
using AmazonAds.Entities.Shapes;
using AmazonAds.Tests.Testing;

namespace AmazonAds.Tests.SponsoredDisplay;

/// <summary>Amazon's own examples and recordings: rows come out as they went in, and requests can be made again from our edits.</summary>
public sealed class DisplayFixtureTests
{
    [SharedFact]
    public void Recorded_campaigns_lose_nothing()
    {
        var rows = 0;
        foreach (var file in SharedFiles.Fixtures("sp-v2-recorded", "GET_v2-sd-campaigns*.json")
            .Concat(SharedFiles.Fixtures("official-examples", "first-call-list-sd-campaigns*.json")))
        {
            foreach (var original in SharedFiles.Json(file).GetProperty("response").GetProperty("body").EnumerateArray())
            {
                var campaign = (Campaign)SponsoredDisplayKinds.Campaign.ReadEntity(Encoding.UTF8.GetBytes(original.GetRawText()), "7");
                Assert.Empty(campaign.Body);
                Assert.Equal(original.GetProperty("campaignId").GetRawText(), campaign.CampaignId);
                Assert.Equal((original.GetProperty("budget").GetDecimal(), "DAILY", "ENABLED"), (campaign.Budget!.Budget!.Value, campaign.Budget.BudgetType, campaign.State!.Replace("PAUSED", "ENABLED").Replace("ARCHIVED", "ENABLED")));
                Same(original, ShapeJson.Write(writer => SponsoredDisplayShapes.Campaign.Write(writer, campaign)));
                rows++;
            }
        }

        Assert.True(rows > 5);
    }

    [SharedTheory]
    [InlineData("official-examples", "sponsored-display-campaigns-create-campaigns-audience-targeting-t00030-207-0.json", "Campaign")]
    [InlineData("official-examples", "sponsored-display-ad-groups-create-ad-groups-success-207-0.json", "AdGroup")]
    [InlineData("official-examples", "sponsored-display-product-ads-create-product-ads-off-amazon-ad-207-0.json", "ProductAd")]
    [InlineData("official-examples", "sponsored-display-targeting-create-targets-audience-207-0.json", "Target")]
    [InlineData("sp-v2-recorded", "POST_v2-sd-campaigns_207_33.json", "Campaign")]
    [InlineData("sp-v2-recorded", "PUT_v2-sd-campaigns_207_40.json", "Campaign")]
    public void Requests_are_made_again_from_our_edits(string folder, string file, string name)
    {
        var kind = EntityKinds.Find(name, AdProduct.SponsoredDisplay)!;
        var request = SharedFiles.Json(Path.Combine(SharedFiles.Root, "fixtures", folder, file)).GetProperty("request");
        var items = Items(request.GetProperty("body"));
        Assert.NotEmpty(items);
        foreach (var item in items)
        {
            var members = item.EnumerateObject().ToDictionary(member => member.Name, member => member.Value, StringComparer.Ordinal);
            var id = members.Remove(kind.IdName, out var number) ? number.GetRawText() : null;
            var edits = new List<FieldEdit>();
            foreach (var (member, value) in members)
            {
                // The budget brings it along.
                if (member == "budgetType") continue;
                var field = kind.Fields.Single(field => field.Path == member);
                Assert.True(FieldValue.TryRead(field, Plain(value), out var read, out var reason), reason);
                edits.Add(new FieldEdit(field, read));
            }

            var written = DisplayItems.Write(kind, id, new EntityEdit(edits));
            if (!members.ContainsKey("budgetType")) written = written.Replace(",\"budgetType\":\"daily\"", string.Empty, StringComparison.Ordinal);
            Same(item, written);
        }
    }

    // One example is a text with placeholders in place of ids.
    private static List<JsonElement> Items(JsonElement body)
    {
        if (body.ValueKind != JsonValueKind.String) return [.. body.EnumerateArray()];
        using var document = JsonDocument.Parse(body.GetString()!.Replace("{{adGroupId}}", "123", StringComparison.Ordinal));
        return [.. document.RootElement.Clone().EnumerateArray()];
    }

    private static object? Plain(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number when value.TryGetInt64(out var whole) => whole,
        JsonValueKind.Number => value.GetDecimal(),
        JsonValueKind.Array => value.EnumerateArray().Select(Plain).ToList(),
        JsonValueKind.Object => value.EnumerateObject().ToDictionary(member => member.Name, member => Plain(member.Value)),
        _ => null,
    };

    private static void Same(JsonElement original, string written)
    {
        using var document = JsonDocument.Parse(written);
        Same(original, document.RootElement, "$");
    }

    // The order of members is free; a number in quotes is the number where one of both is.
    private static void Same(JsonElement original, JsonElement written, string where)
    {
        switch (original.ValueKind)
        {
            case JsonValueKind.Object:
                Assert.Equal(original.EnumerateObject().Select(member => member.Name).Order(), written.EnumerateObject().Select(member => member.Name).Order());
                foreach (var member in original.EnumerateObject()) Same(member.Value, written.GetProperty(member.Name), $"{where}.{member.Name}");
                break;
            case JsonValueKind.Array:
                Assert.Equal(original.GetArrayLength(), written.GetArrayLength());
                foreach (var (left, right) in original.EnumerateArray().Zip(written.EnumerateArray())) Same(left, right, where + "[]");
                break;
            default:
                var isNumber = original.ValueKind == JsonValueKind.Number || written.ValueKind == JsonValueKind.Number;
                if (isNumber) Assert.Equal(decimal.Parse(original.ToString(), CultureInfo.InvariantCulture), decimal.Parse(written.ToString(), CultureInfo.InvariantCulture));
                else Assert.True(original.ToString() == written.ToString(), $"{where}: {original} became {written}");
                break;
        }
    }
}
