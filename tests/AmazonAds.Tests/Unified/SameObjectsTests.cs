using System.Collections;
using System.Reflection;
using AmazonAds.Entities;

namespace AmazonAds.Tests.Unified;

/// <summary>The same entity read through both APIs is the same object, as far as v1 tells it.</summary>
public sealed class SameObjectsTests : IDisposable
{
    // What v1 does not tell, or tells in a way of its own: see the help of Connect-AdsAccount.
    private static readonly string[] Untold = ["Body", "Kind", "ExtendedData"];

    private readonly UnifiedHarness harness = new();

    public void Dispose() => harness.Dispose();

    [Theory]
    [InlineData("Campaign")]
    [InlineData("AdGroup")]
    [InlineData("Keyword", "CampaignId")]
    [InlineData("NegativeKeyword", "CampaignId")]
    [InlineData("CampaignNegativeKeyword")]
    [InlineData("ProductAd")]
    [InlineData("Target", "CampaignId")]
    [InlineData("NegativeTarget", "CampaignId")]
    [InlineData("CampaignNegativeTarget")]
    public async Task Every_property_is_the_same(string name, params string[] alsoUntold)
    {
        var product = await harness.ReadAsync(name, harness.Product);
        var unified = await harness.ReadAsync(name, harness.Unified);

        Assert.NotEmpty(product);
        Assert.Equal(product.Select(UnifiedHarness.Kind(name, harness.Product).IdOf), unified.Select(UnifiedHarness.Kind(name, harness.Unified).IdOf));
        Assert.All(product.Zip(unified), pair => Assert.Equal(Properties(pair.First, alsoUntold), Properties(pair.Second, alsoUntold)));
    }

    [Fact]
    public async Task Times_come_without_asking_for_extended_data()
    {
        var product = (Campaign)(await harness.ReadAsync("Campaign", harness.Product, new EntityQuery { WithExtendedData = true }))[0];
        var unified = (Campaign)(await harness.ReadAsync("Campaign", harness.Unified))[0];

        Assert.Equal(
            (product.ExtendedData!.CreationDateTime, product.ExtendedData.LastUpdateDateTime),
            (unified.ExtendedData!.CreationDateTime, unified.ExtendedData.LastUpdateDateTime));
        Assert.True(unified.Body.ContainsKey("status"));
    }

    [Theory]
    [InlineData("Campaign")]
    [InlineData("AdGroup")]
    [InlineData("Keyword")]
    [InlineData("NegativeKeyword")]
    [InlineData("CampaignNegativeKeyword")]
    [InlineData("ProductAd")]
    [InlineData("Target")]
    [InlineData("NegativeTarget")]
    [InlineData("CampaignNegativeTarget")]
    public async Task Ids_and_states_and_parents_filter_alike(string name)
    {
        var kind = UnifiedHarness.Kind(name, harness.Product);
        var all = await harness.ReadAsync(name, harness.Product);
        var state = kind.Field("State")!;
        await SameAsync(new EntityQuery { Ids = [.. all.Select(row => kind.IdOf(row)!)] });
        await SameAsync(new EntityQuery { States = [(string)state.Of(all[0])!, "PROPOSED"] });
        if (kind.Filters.Campaign is not null) await SameAsync(new EntityQuery { CampaignIds = [CampaignOf(all[0])!] });
        if (kind.Filters.AdGroup is not null) await SameAsync(new EntityQuery { AdGroupIds = [Value(all[0], "AdGroupId")!], PageSize = 1 });
        if (kind.Filters.Text is not null) await SameAsync(new EntityQuery { Names = [Value(all[0], "Name") ?? Value(all[0], "KeywordText")!] });

        async Task SameAsync(EntityQuery query)
        {
            var expected = (await harness.ReadAsync(name, harness.Product, query)).Select(kind.IdOf).Order().ToList();
            Assert.NotEmpty(expected);
            Assert.Equal(expected, (await harness.ReadAsync(name, harness.Unified, query)).Select(kind.IdOf).Order());
        }
    }

    [Fact]
    public async Task Pages_follow_one_another_over_all_sorts_of_targets()
    {
        foreach (var name in new[] { "Keyword", "CampaignNegativeKeyword", "Target", "NegativeTarget" })
        {
            var expected = (await harness.ReadAsync(name, harness.Product)).Count;
            Assert.Equal(expected, (await harness.ReadAsync(name, harness.Unified, new EntityQuery { PageSize = 7 })).Count);
        }
    }

    private static string? CampaignOf(AdsEntity row) => Value(row, "CampaignId");

    private static string? Value(AdsEntity row, string name) => row.GetType().GetProperty(name)?.GetValue(row) as string;

    private static List<string> Properties(object item, IReadOnlyList<string> untold)
    {
        var told = new List<string>();
        foreach (var property in item.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.GetIndexParameters().Length == 0))
        {
            if (Untold.Contains(property.Name) || untold.Contains(property.Name)) continue;
            told.Add($"{property.Name}: {Shown(property.GetValue(item), untold)}");
        }

        return told;
    }

    private static string Shown(object? value, IReadOnlyList<string> untold) => value switch
    {
        null => "nothing",
        string text => text,
        decimal amount => amount.ToString("0.####", System.Globalization.CultureInfo.InvariantCulture),
        AdsObject item => "{" + string.Join(", ", Properties(item, untold)) + "}",
        IDictionary map => string.Join(", ", map.Keys.Cast<object>().Order().Select(key => $"{key}={map[key]}")),
        IEnumerable list => "[" + string.Join("; ", list.Cast<object?>().Select(element => Shown(element, untold)).Order()) + "]",
        _ => value.ToString()!,
    };
}
