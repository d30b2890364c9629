using System.Text;
using AmazonAds.Entities;

namespace AmazonAds.Tests.Entities.Fields;

public class ChangeTrackingTests
{
    public static TheoryData<Type> Models { get; } =
        [.. typeof(AdsObject).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(AdsObject)) && !type.IsAbstract && type.Namespace == typeof(AdsObject).Namespace)];

    [Theory]
    [MemberData(nameof(Models))]
    public void Every_property_of_a_model_notes_that_it_was_changed(Type model)
    {
        foreach (var property in model.GetProperties().Where(property => property.SetMethod is { IsPublic: true } && property.Name is not ("ProfileId" or "Connection")))
        {
            var item = (AdsObject)Activator.CreateInstance(model)!;
            item.MarkRead();
            property.SetValue(item, Sample(property.PropertyType));
            Assert.True(item.Before?.ContainsKey(property.Name) == true, $"{model.Name}.{property.Name} is set without Note: write {{ get; set => field = Note(field, value); }}");
        }
    }

    [Fact]
    public void What_is_set_back_was_not_changed()
    {
        var keyword = Read("""{"keywordId":"1","state":"ENABLED","bid":0.5}""");
        keyword.State = "PAUSED";
        Assert.True(EntityKinds.Keyword.Field("State")!.IsChangedOn(keyword));
        keyword.State = "ENABLED";
        Assert.False(EntityKinds.Keyword.Field("State")!.IsChangedOn(keyword));
        Assert.Null(keyword.Before);
    }

    [Fact]
    public void The_value_that_was_read_stays_known_through_several_changes()
    {
        var keyword = Read("""{"keywordId":"1","bid":0.5}""");
        keyword.Bid = 0.6m;
        keyword.Bid = 0.7m;
        var field = EntityKinds.Keyword.Field("Bid")!;
        Assert.Equal((0.5m, 0.7m), (field.Before(keyword), field.Of(keyword)));
    }

    [Fact]
    public void A_change_of_a_nested_value_is_a_change_of_its_field_alone()
    {
        var campaign = (Campaign)EntityKinds.Campaign.ReadEntity(
            """{"campaignId":"1","budget":{"budget":50,"budgetType":"DAILY"},"dynamicBidding":{"strategy":"MANUAL","placementBidding":[{"placement":"PLACEMENT_TOP","percentage":10}]}}"""u8, "7");
        campaign.Budget!.Budget = 40;
        Assert.Equal(["DailyBudget"], Changed(campaign));
        Assert.Equal(50m, EntityKinds.Campaign.Field("DailyBudget")!.Before(campaign));

        campaign.DynamicBidding!.PlacementBidding![0].Percentage = 20;
        Assert.Equal(["DailyBudget", "PlacementBidding"], Changed(campaign));
    }

    [Fact]
    public void An_object_replaced_as_a_whole_changes_its_fields()
    {
        var campaign = (Campaign)EntityKinds.Campaign.ReadEntity("""{"campaignId":"1","budget":{"budget":50,"budgetType":"DAILY"}}"""u8, "7");
        campaign.Budget = new CampaignBudget { Budget = 30 };
        var field = EntityKinds.Campaign.Field("DailyBudget")!;
        Assert.Equal((50m, 30m), (field.Before(campaign), field.Of(campaign)));
        Assert.Contains("DailyBudget", Changed(campaign));
    }

    private static Keyword Read(string json) => (Keyword)EntityKinds.Keyword.ReadEntity(Encoding.UTF8.GetBytes(json), "7");

    private static IEnumerable<string> Changed(Campaign campaign) =>
        EntityKinds.Campaign.Fields.Where(field => field.IsChangedOn(campaign)).Select(field => field.Name);

    private static object Sample(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string)) return "x";
        if (type == typeof(decimal)) return 1m;
        if (type == typeof(bool)) return true;
        if (type == typeof(long)) return 1L;
        if (type == typeof(int)) return 1;
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>)) return Array.CreateInstance(type.GenericTypeArguments[0], 0);
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>))
            return Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(type.GenericTypeArguments))!;
        return Activator.CreateInstance(type, nonPublic: true)!;
    }
}
