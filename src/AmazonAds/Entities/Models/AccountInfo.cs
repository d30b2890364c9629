namespace AmazonAds.Entities;

/// <summary>The account behind a profile.</summary>
public sealed class AccountInfo : AdsObject
{
    /// <summary>The marketplace's id, for instance <c>ATVPDKIKX0DER</c>.</summary>
    public string? MarketplaceStringId { get; set => field = Note(field, value); }

    /// <summary>The seller's or vendor's id; not unique.</summary>
    public string? Id { get; set => field = Note(field, value); }

    /// <summary><c>seller</c>, <c>vendor</c>, <c>agency</c> or a newer value.</summary>
    public string? Type { get; set => field = Note(field, value); }

    /// <summary>The account's name.</summary>
    public string? Name { get; set => field = Note(field, value); }

    /// <summary><c>KDP_AUTHOR</c>, <c>AMAZON_ATTRIBUTION</c> or a newer value, where given.</summary>
    public string? SubType { get; set => field = Note(field, value); }

    /// <summary>Whether a vendor has a valid payment method, where given.</summary>
    public bool? ValidPaymentMethod { get; set => field = Note(field, value); }

    /// <summary>The account's name, or else its id.</summary>
    public override string ToString() => Name ?? Id ?? string.Empty;
}
