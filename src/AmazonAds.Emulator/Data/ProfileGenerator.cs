using System.Globalization;

namespace AmazonAds.Emulator.Data;

/// <summary>Makes the profile at a position; nothing is stored.</summary>
internal sealed class ProfileGenerator
{
    private readonly ulong seed;
    private readonly Marketplace[] marketplaces;
    private readonly IdSpace ids;

    public ProfileGenerator(EmulatorOptions options)
    {
        seed = Mixer.Mix((ulong)options.Seed);
        ids = new IdSpace(Mixer.Combine(seed, 0x50524F46));
        marketplaces = [.. options.CountryCodes.Select(Marketplace.Of)];
    }

    public long IdOf(int index) => ids.IdOf(index);

    public long IndexOf(long profileId) => ids.IndexOf(profileId);

    public Marketplace MarketplaceOf(int index) => marketplaces[index % marketplaces.Length];

    public ulong SeedOf(int index) => Mixer.Combine(seed, (ulong)index + 1);

    public bool IsVendor(int index) => AccountHash(index) % 10 < 3;

    public EmulatedProfile Profile(int index)
    {
        var marketplace = MarketplaceOf(index);
        var hash = AccountHash(index);
        var isVendor = IsVendor(index);
        return new EmulatedProfile
        {
            ProfileId = IdOf(index),
            CountryCode = marketplace.CountryCode,
            CurrencyCode = marketplace.CurrencyCode,
            TimeZone = marketplace.TimeZone,
            DailyBudget = isVendor ? null : hash % 3 * 170,
            MarketplaceStringId = marketplace.MarketplaceId,
            AccountId = isVendor
                ? string.Create(CultureInfo.InvariantCulture, $"ENTITY{hash % 1_000_000_000_000_000:D15}")
                : string.Create(CultureInfo.InvariantCulture, $"A{hash % 0xFFFFFFFFFFFF:X12}"),
            AccountType = isVendor ? "vendor" : "seller",
            AccountName = string.Create(CultureInfo.InvariantCulture, $"{Vocabulary.Thing(hash >> 8)} {(isVendor ? "Vendor" : "Shop")} {index + 1}"),
            ValidPaymentMethod = (hash >> 16) % 20 != 0,
        };
    }

    private ulong AccountHash(int index) => Mixer.Combine(SeedOf(index), 0xACC0);
}
