namespace AmazonAds.Entities;

/// <summary>An advertiser in one marketplace: what every other request is made for.</summary>
public sealed class Profile : AdsEntity
{
    /// <summary>The marketplace's country, for instance <c>US</c>; the United Kingdom is <c>UK</c>.</summary>
    public string? CountryCode { get; set => field = Note(field, value); }

    /// <summary>The currency of all its amounts.</summary>
    public string? CurrencyCode { get; set => field = Note(field, value); }

    /// <summary>The daily budget of a seller's account, where one is set.</summary>
    public decimal? DailyBudget { get; set => field = Note(field, value); }

    /// <summary>Its time zone, an IANA name.</summary>
    public string? Timezone { get; set => field = Note(field, value); }

    /// <summary>The account behind it.</summary>
    public AccountInfo? AccountInfo { get; set => field = Note(field, value); }

    /// <summary>The name of the connection it came from; later cmdlets use that connection's grant.</summary>
    public string? Connection { get; set; }
}
