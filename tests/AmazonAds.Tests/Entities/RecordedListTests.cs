using System.Text;
using System.Text.Json;
using AmazonAds.Entities;
using AmazonAds.Entities.Shapes;
using AmazonAds.Tests.Testing;

namespace AmazonAds.Tests.Entities;

/// <summary>Every recorded list answer goes through the models and comes out as it went in.</summary>
public class RecordedListTests
{
    [SharedFact]
    public void Campaigns_lose_nothing() => Assert.True(Check(EntityKinds.Campaign, SponsoredProductsShapes.Campaign, "sp/campaigns") > 10);

    [SharedFact]
    public void Ad_groups_lose_nothing() => Assert.True(Check(EntityKinds.AdGroup, SponsoredProductsShapes.AdGroup, "sp/adGroups") > 5);

    [SharedFact]
    public void Keywords_lose_nothing() => Assert.True(Check(EntityKinds.Keyword, SponsoredProductsShapes.Keyword, "sp/keywords") > 3);

    [SharedFact]
    public void Negative_keywords_lose_nothing() => Assert.True(
        Check(SponsoredProductsKinds.NegativeKeyword, SponsoredProductsShapes.NegativeKeyword, "sp/negativeKeywords") > 3);

    [SharedFact]
    public void Campaign_negative_keywords_lose_nothing() => Assert.True(
        Check(SponsoredProductsKinds.CampaignNegativeKeyword, SponsoredProductsShapes.CampaignNegativeKeyword, "sp/campaignNegativeKeywords") > 0);

    [SharedFact]
    public void Product_ads_lose_nothing() => Assert.True(Check(SponsoredProductsKinds.ProductAd, SponsoredProductsShapes.ProductAd, "sp/productAds") > 0);

    [SharedFact]
    public void Targets_lose_nothing() => Assert.True(Check(SponsoredProductsKinds.Target, SponsoredProductsShapes.Target, "sp/targets") > 0);

    [SharedFact]
    public void Negative_targets_lose_nothing() => Assert.True(
        Check(SponsoredProductsKinds.NegativeTarget, SponsoredProductsShapes.NegativeTarget, "sp/negativeTargets") > 0);

    [SharedFact]
    public void Campaign_negative_targets_lose_nothing() => Assert.True(
        Check(SponsoredProductsKinds.CampaignNegativeTarget, SponsoredProductsShapes.CampaignNegativeTarget, "sp/campaignNegativeTargets") > 0);

    [SharedFact]
    public void Profiles_lose_nothing() => Assert.True(Check(EntityKinds.Profile, ProfileShapes.Profile, "profiles") > 3);

    private static int Check<T>(EntityKind<T> kind, Shape<T> shape, string place)
        where T : AdsEntity, new()
    {
        var checkedRows = 0;
        foreach (var file in SharedFiles.Fixtures("official-examples", "*.json").Concat(SharedFiles.Fixtures("sp-v2-recorded", "*.json")))
        {
            var recording = SharedFiles.Json(file);
            if (!IsList(recording.GetProperty("request"), place) || recording.GetProperty("response").GetProperty("status").GetInt32() != 200) continue;
            if (Rows(recording.GetProperty("response").GetProperty("body"), kind) is not { } rows) continue;

            var body = rows.ValueKind == JsonValueKind.Array && kind.PageStyle == PageStyle.Cursor
                ? $"{{\"{kind.Collection}\":{rows.GetRawText()}}}"
                : rows.GetRawText();
            var (page, owner) = Pages.Of(kind, "7", body);
            using (owner)
            {
                var originals = rows.EnumerateArray().ToList();
                Assert.Equal(originals.Count, page.Entities.Count);
                for (var i = 0; i < originals.Count; i++)
                {
                    var where = $"{Path.GetFileName(file)}[{i}]";
                    Assert.Equal(originals[i].GetRawText(), Encoding.UTF8.GetString(page.Bodies[i].Span));
                    Assert.False(string.IsNullOrEmpty(kind.IdOf(page.Entities[i])), where);
                    using var written = JsonDocument.Parse(ShapeJson.WriteUtf8(writer => shape.Write(writer, (T)page.Entities[i])));
                    AssertSame(originals[i], written.RootElement, where);
                    checkedRows++;
                }
            }
        }

        return checkedRows;
    }

    private static bool IsList(JsonElement request, string place)
    {
        var path = request.GetProperty("url").GetString()!.Split('?')[0];
        var method = request.GetProperty("method").GetString();
        return (method == "POST" && path.EndsWith($"/{place}/list", StringComparison.Ordinal))
            || (method == "GET" && (path.EndsWith($"/v2/{place}", StringComparison.Ordinal)
                || path.EndsWith($"/v2/{place}/extended", StringComparison.Ordinal)));
    }

    private static JsonElement? Rows(JsonElement body, EntityKind kind) => body.ValueKind switch
    {
        JsonValueKind.Array => body,
        JsonValueKind.Object when body.TryGetProperty(kind.Collection, out var rows) => rows,
        _ => null,
    };

    // The order of members is free, an absent member is null, and the numbers of older ids come out as text.
    private static void AssertSame(JsonElement original, JsonElement written, string where)
    {
        switch (original.ValueKind)
        {
            case JsonValueKind.Object:
                var members = original.EnumerateObject().Where(member => member.Value.ValueKind != JsonValueKind.Null).ToList();
                Assert.Equal(members.Select(member => member.Name).Order(), written.EnumerateObject().Select(member => member.Name).Order());
                foreach (var member in members) AssertSame(member.Value, written.GetProperty(member.Name), $"{where}.{member.Name}");
                break;
            case JsonValueKind.Array:
                Assert.Equal(original.GetArrayLength(), written.GetArrayLength());
                foreach (var (left, right) in original.EnumerateArray().Zip(written.EnumerateArray())) AssertSame(left, right, where + "[]");
                break;
            case JsonValueKind.Number when written.ValueKind == JsonValueKind.String:
                Assert.True(where.EndsWith("Id", StringComparison.Ordinal), where);
                Assert.Equal(original.GetRawText(), written.GetString());
                break;
            case JsonValueKind.Number:
                Assert.Equal(original.GetDecimal(), written.GetDecimal());
                break;
            default:
                Assert.True(original.ToString() == written.ToString() && original.ValueKind == written.ValueKind, $"{where}: {original} became {written}");
                break;
        }
    }
}
