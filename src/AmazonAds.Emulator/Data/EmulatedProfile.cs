namespace AmazonAds.Emulator;

/// <summary>One advertiser profile as the emulator tells it.</summary>
public sealed record EmulatedProfile
{
    /// <summary>The id that scopes every call to this profile.</summary>
    public required long ProfileId { get; init; }

    /// <summary>The country, <c>UK</c> for the United Kingdom.</summary>
    public required string CountryCode { get; init; }

    /// <summary>The currency of every amount of the profile.</summary>
    public required string CurrencyCode { get; init; }

    /// <summary>The IANA time zone of the profile's days.</summary>
    public required string TimeZone { get; init; }

    /// <summary>The daily budget of the account; sellers only.</summary>
    public decimal? DailyBudget { get; init; }

    /// <summary>The id of the marketplace.</summary>
    public required string MarketplaceStringId { get; init; }

    /// <summary>The id of the seller or vendor.</summary>
    public required string AccountId { get; init; }

    /// <summary><c>seller</c> or <c>vendor</c>.</summary>
    public required string AccountType { get; init; }

    /// <summary>The account's name.</summary>
    public required string AccountName { get; init; }

    /// <summary>Whether the account can pay.</summary>
    public required bool ValidPaymentMethod { get; init; }
}
