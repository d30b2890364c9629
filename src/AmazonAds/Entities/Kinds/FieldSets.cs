namespace AmazonAds.Entities;

/// <summary>Fields that several kinds have alike.</summary>
internal static class FieldSets
{
    private static readonly string[] States = ["ENABLED", "PAUSED", "PROPOSED"];

    /// <summary>The state; a new entity is enabled unless it is given.</summary>
    public static EntityField State { get; } = new("State", "state", FieldType.Word) { IsRequired = true, Default = "ENABLED", Known = States };

    /// <summary>The campaign that a new entity belongs to.</summary>
    public static EntityField Campaign { get; } = Parent("CampaignId", "campaignId");

    /// <summary>The ad group that a new entity belongs to.</summary>
    public static EntityField AdGroup { get; } = Parent("AdGroupId", "adGroupId");

    /// <summary>A bid; taken away, the ad group's default bid applies.</summary>
    public static EntityField Bid { get; } = new("Bid", "bid", FieldType.Amount) { IsNullable = true, Rules = [new BidFieldRule()] };

    /// <summary>A name of a length.</summary>
    /// <param name="longest">The most characters.</param>
    public static EntityField Name(int longest) => new("Name", "name") { IsRequired = true, Rules = [new LengthRule(longest)] };

    /// <summary>The first day.</summary>
    public static EntityField StartDate { get; } = new("StartDate", "startDate", FieldType.Date);

    /// <summary>The last day; taken away, there is none.</summary>
    public static EntityField EndDate { get; } = new("EndDate", "endDate", FieldType.Date) { IsNullable = true };

    /// <summary>The text of a keyword, given when it is created.</summary>
    /// <param name="mostWords">The most words.</param>
    public static EntityField KeywordText(int mostWords) => new("KeywordText", "keywordText")
    {
        Use = FieldUse.Create,
        IsRequired = true,
        Rules = [new KeywordTextRule(mostWords)],
    };

    /// <summary>How a keyword matches, given when it is created.</summary>
    /// <param name="known">The words known today.</param>
    public static EntityField MatchType(params string[] known) => new("MatchType", "matchType", FieldType.Word)
    {
        Use = FieldUse.Create,
        IsRequired = true,
        Known = known,
    };

    /// <summary>The conditions of a target.</summary>
    public static EntityField Expression { get; } = new("Expression", "expression", FieldType.Json)
    {
        IsRequired = true,
        Reshape = TargetExpressionText.Read,
    };

    /// <summary>The text in the advertiser's own language.</summary>
    public static EntityField NativeLanguageKeyword { get; } = new("NativeLanguageKeyword", "nativeLanguageKeyword") { Use = FieldUse.Create };

    /// <summary>The locale of that language.</summary>
    public static EntityField NativeLanguageLocale { get; } = new("NativeLanguageLocale", "nativeLanguageLocale") { Use = FieldUse.Create };

    private static EntityField Parent(string name, string path) => new(name, path, FieldType.Id) { Use = FieldUse.Create, IsRequired = true };
}
