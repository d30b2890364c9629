namespace AmazonAds.Entities.Shapes;

/// <summary>The shape of a profile, after Amazon's document of profiles version 2.</summary>
internal static class ProfileShapes
{
    private static readonly Shape<AccountInfo> AccountInfo = new(
        new TextMember<AccountInfo>("marketplaceStringId", item => item.MarketplaceStringId, (item, value) => item.MarketplaceStringId = value),
        new TextMember<AccountInfo>("id", item => item.Id, (item, value) => item.Id = value),
        new TextMember<AccountInfo>(
            "type", item => item.Type, (item, value) => item.Type = value, new KnownText("seller", "vendor", "agency")),
        new TextMember<AccountInfo>("name", item => item.Name, (item, value) => item.Name = value),
        new TextMember<AccountInfo>("subType", item => item.SubType, (item, value) => item.SubType = value),
        new BooleanMember<AccountInfo>("validPaymentMethod", item => item.ValidPaymentMethod, (item, value) => item.ValidPaymentMethod = value));

    /// <summary>A profile.</summary>
    public static Shape<Profile> Profile { get; } = new(
        new TextMember<Profile>("profileId", item => item.ProfileId, (item, value) => item.ProfileId = value ?? string.Empty),
        new TextMember<Profile>("countryCode", item => item.CountryCode, (item, value) => item.CountryCode = value),
        new TextMember<Profile>("currencyCode", item => item.CurrencyCode, (item, value) => item.CurrencyCode = value),
        new MoneyMember<Profile>("dailyBudget", item => item.DailyBudget, (item, value) => item.DailyBudget = value),
        new TextMember<Profile>("timezone", item => item.Timezone, (item, value) => item.Timezone = value),
        new ObjectMember<Profile, AccountInfo>("accountInfo", AccountInfo, item => item.AccountInfo, (item, value) => item.AccountInfo = value));
}
