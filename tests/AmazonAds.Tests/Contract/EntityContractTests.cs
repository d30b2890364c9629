using AmazonAds.Batching;
using AmazonAds.Entities;
using AmazonAds.Tests.OpenApi;
using AmazonAds.Tests.Testing;

namespace AmazonAds.Tests.Contract;

/// <summary>Every operation of every kind of a document, really sent, request and answer held against the document.</summary>
public sealed class EntityContractTests : IDisposable
{
    private readonly EmulatedClient test;
    private OpenApiCheckingHandler checking = null!;

    public EntityContractTests() => test = new EmulatedClient(around: inner => checking = new OpenApiCheckingHandler(inner, AdsDocuments.Require()));

    private bool IsSeller => test.Emulator.Data.Profiles.First().AccountType == "seller";

    public static TheoryData<string> Names { get; } = [.. EntityKinds.Of(AdProduct.SponsoredProducts).Select(kind => kind.Name)];

    public void Dispose() => test.Dispose();

    [SharedTheory]
    [MemberData(nameof(Names))]
    public async Task A_new_entity_with_every_field_is_created_read_changed_and_archived(string name)
    {
        var kind = EntityKinds.Find(name, AdProduct.SponsoredProducts)!;
        var edit = await EditAsync(kind, FieldUse.Create);
        Assert.Null(EditRule.Refusal(edit, new FieldPlace(kind, "US", FieldUse.Create)));

        var created = await WriteAsync(EntityWrites.Create(kind, wantsEntities: true), id: null, edit);
        Assert.Equal(kind.IdOf(created.Entity!), created.Id);
        AssertHolds(edit, created.Entity!);

        var read = Assert.Single(await test.ListAsync(kind, new EntityQuery { Ids = [created.Id!] }));
        AssertHolds(edit, read);

        var change = await EditAsync(kind, FieldUse.Update);
        var changed = await WriteAsync(EntityWrites.Update(kind, wantsEntities: true), created.Id, change);
        AssertHolds(change, changed.Entity!);

        if (kind.Archive is null) return;
        await WriteAsync(EntityWrites.Archive(kind), created.Id, EntityEdit.Nothing);
        Assert.Equal("ARCHIVED", kind.Field("State")!.Of(Assert.Single(await test.ListAsync(kind, new EntityQuery { Ids = [created.Id!] }))));
    }

    [SharedTheory]
    [MemberData(nameof(Names))]
    public async Task A_list_with_every_filter(string name)
    {
        var kind = EntityKinds.Find(name, AdProduct.SponsoredProducts)!;
        var all = await test.ListAsync(kind, EntityQuery.All);
        Assert.NotEmpty(all);
        var one = all[^1];
        string[] Of(string? filter, string property) =>
            filter is null ? [] : [(string)(one.GetType().GetProperty(property)!.GetValue(one) ?? "1")];
        var query = new EntityQuery
        {
            Ids = [kind.IdOf(one)!],
            CampaignIds = kind.Name == "Campaign" ? [] : Of(kind.Filters.Campaign, "CampaignId"),
            AdGroupIds = kind.Name == "AdGroup" ? [] : Of(kind.Filters.AdGroup, "AdGroupId"),
            States = [(string)kind.Field("State")!.Of(one)!],
            Names = kind.Filters.Text is null ? [] : [(string)(kind.Field("Name") ?? kind.Field("KeywordText"))!.Of(one)!],
            PageSize = 10,
        };

        Assert.Equal(kind.IdOf(one), kind.IdOf(Assert.Single(await test.ListAsync(kind, query))));
        Assert.NotEmpty(await test.ListAsync(kind, query with { WithExtendedData = true }));
        if (kind.Filters.Portfolio is not null) await test.ListAsync(kind, new EntityQuery { PortfolioIds = ["1"] });
        Assert.True(checking.CheckedCalls >= 3);
    }

    private async Task<WriteOutcome> WriteAsync(EntityWrite<EntityEdit> write, string? id, EntityEdit edit)
    {
        await using var writer = new BatchWriter<EntityEdit>(test.Client, write);
        await writer.AddAsync(new WriteInput<EntityEdit>(test.Connection, test.Profile, id, edit));
        await writer.CompleteAsync();
        Assert.True(writer.TryRead(out var outcome));
        Assert.True(outcome.Status == WriteStatus.Success, $"{write.Operation.Name}: {outcome.Code} {outcome.Message}");
        return outcome;
    }

    // Every field that can be written, with a value that its rules take.
    private async Task<EntityEdit> EditAsync(EntityKind kind, FieldUse use)
    {
        var edits = new List<FieldEdit>();
        foreach (var field in kind.Fields.Where(field => field.IsFor(use)))
        {
            if (await ValueAsync(kind, field, use) is not { } given) continue;
            Assert.True(FieldValue.TryRead(field, given, out var value, out var reason), reason);
            edits.Add(new FieldEdit(field, value));
        }

        Assert.NotEmpty(edits);
        return new EntityEdit(edits);
    }

    private async Task<object?> ValueAsync(EntityKind kind, EntityField field, FieldUse use) => (kind.Name, field.Name) switch
    {
        (_, "CampaignId") => (await ParentAsync("Campaign", "MANUAL")).Id,
        (_, "AdGroupId") => (await ParentAsync("AdGroup", null)).Id,
        (_, "PortfolioId") => (await ParentAsync("Portfolio", null)).Id,
        (_, "Name") => use == FieldUse.Create ? "Contract one" : "Contract two",
        (_, "KeywordText") => "contract keyword",
        (_, "Sku") => IsSeller ? "CONTRACT-1" : null,
        (_, "Asin") => IsSeller ? null : "B0CONTRACT",
        (_, "CustomText") => new string('A', 60),
        (_, "CatalogSourceCountryCode") => "US",
        ("Target", "Expression") => "ASIN_CATEGORY_SAME_AS=12345;ASIN_PRICE_BETWEEN=5-20",
        (_, "Expression") => "ASIN_SAME_AS=B0CONTRACT",
        (_, "ExpressionType") => "MANUAL",
        (_, "StartDate") => "2030-01-01",
        (_, "EndDate") => "2030-12-31",
        (_, "PlacementBidding") => "PLACEMENT_TOP=50;PLACEMENT_PRODUCT_PAGE=10",
        (_, "ShopperCohortBidding") => null,
        (_, "SiteRestrictions") => "AMAZON_BUSINESS",
        (_, "Tags") => new Dictionary<string, object?> { ["team"] = "x" },
        (_, "CurrencyCode") => "USD",
        (_, "BudgetPolicy") => "DATE_RANGE",
        (_, "NativeLanguageKeyword") => "contract",
        (_, "NativeLanguageLocale") => "en_US",
        _ when field.Type == FieldType.Amount => field.Name.Contains("Budget", StringComparison.Ordinal) ? 25.5m : 0.75m,
        _ when field.Type == FieldType.Flag => false,
        _ when field.Known.Count > 0 => use == FieldUse.Update && field.Known.Contains("PAUSED") ? "PAUSED" : field.Known[0],
        _ => throw new InvalidOperationException($"This test does not know what to give for {kind.Name}.{field.Name}."),
    };

    private async Task<(string Id, AdsEntity Entity)> ParentAsync(string name, string? targetingType)
    {
        var kind = EntityKinds.Find(name, AdProduct.SponsoredProducts)!;
        var manual = (await test.ListAsync(EntityKinds.Campaign, EntityQuery.All)).Cast<Campaign>()
            .First(campaign => campaign.TargetingType == "MANUAL" && campaign.State == "ENABLED").CampaignId;
        var parent = (await test.ListAsync(kind, EntityQuery.All)).First(entity => entity switch
        {
            Campaign campaign => campaign.CampaignId == manual,
            AdGroup adGroup => adGroup.CampaignId == manual && adGroup.State == "ENABLED",
            _ => true,
        });
        return (kind.IdOf(parent)!, parent);
    }

    private static void AssertHolds(EntityEdit edit, AdsEntity entity)
    {
        foreach (var (field, value, _, _) in edit.Fields)
        {
            if (field.Type == FieldType.Json) Assert.NotNull(field.Of(entity));
            else if (field.Name is not "CatalogSourceCountryCode") Assert.Equal(value, field.Of(entity));
        }
    }
}
