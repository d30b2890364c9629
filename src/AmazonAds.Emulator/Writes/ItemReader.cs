using System.Globalization;
using System.Text.Json;
using AmazonAds.Emulator.Data;

namespace AmazonAds.Emulator.Writes;

/// <summary>
/// Reads the members of one item and keeps the first thing that is wrong with it. The older dialect writes
/// ids as numbers and enums in lower case.
/// </summary>
internal sealed class ItemReader(JsonElement item, bool olderDialect)
{
    private static readonly string[] WritableStates = [EntityStates.Enabled, EntityStates.Paused, EntityStates.Proposed];

    private static readonly string[] OlderStates = [EntityStates.Enabled, EntityStates.Paused, EntityStates.Archived];

    public ItemError? Error { get; private set; }

    public bool Has(string member) => item.ValueKind == JsonValueKind.Object && item.TryGetProperty(member, out _);

    public JsonElement? Member(string member) =>
        item.ValueKind == JsonValueKind.Object && item.TryGetProperty(member, out var value) ? value : null;

    public bool IsNull(string member) => Member(member) is { ValueKind: JsonValueKind.Null };

    public void Fail(ItemError error) => Error ??= error;

    public string Text(string member, int longest = 255)
    {
        if (Member(member) is not { } value)
            Fail(ItemError.Missing(member));
        else if (value.ValueKind != JsonValueKind.String)
            Fail(ItemError.Malformed(member));
        else if (string.IsNullOrWhiteSpace(value.GetString()))
            Fail(ItemError.Malformed(member, "BLANK"));
        else if (value.GetString()!.Length > longest)
            Fail(ItemError.Malformed(member, "TOO_LONG"));
        else
            return value.GetString()!;
        return "";
    }

    public string? OptionalText(string member) => Has(member) && !IsNull(member) ? Text(member) : null;

    /// <summary>An id, or -1 with an error kept.</summary>
    public long Id(string member)
    {
        if (Member(member) is not { } value)
            Fail(ItemError.Missing(member));
        else if (olderDialect ? value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var id)
            : value.ValueKind == JsonValueKind.String && long.TryParse(value.GetString(), NumberStyles.None, CultureInfo.InvariantCulture, out id))
            return id;
        else
            Fail(ItemError.Malformed(member));
        return -1;
    }

    public decimal Amount(string member)
    {
        if (Member(member) is not { } value)
            Fail(ItemError.Missing(member));
        else if (value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var amount))
            return amount;
        else
            Fail(ItemError.Malformed(member));
        return 0;
    }

    public decimal? OptionalAmount(string member) => Has(member) && !IsNull(member) ? Amount(member) : null;

    public string Choice(string member, params string[] allowed)
    {
        var text = Text(member);
        if (olderDialect)
            text = text.ToUpperInvariant();
        if (text.Length > 0 && !allowed.Contains(text, StringComparer.Ordinal))
            Fail(ItemError.NotInList(member));
        return text;
    }

    public string State() => Choice("state", olderDialect ? OlderStates : WritableStates);

    public string? OptionalState() => Has("state") ? State() : null;

    public DateOnly? Day(string member)
    {
        if (!Has(member) || IsNull(member))
            return null;
        if (DateOnly.TryParseExact(Text(member), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        Fail(new ItemError("dateError", "INVALID_DATE", $"{member} is no date") { Member = member });
        return null;
    }

    /// <summary>A bid within the marketplace's bounds, or null with an error kept.</summary>
    public decimal? Bid(string member, Marketplace marketplace)
    {
        var bid = Amount(member);
        if (Error is not null || (bid >= marketplace.LowestBid && bid <= marketplace.HighestBid))
            return bid;
        Fail(new ItemError(
            "biddingError",
            "BID_OUT_OF_MARKET_PLACE_RANGE",
            string.Create(CultureInfo.InvariantCulture, $"Bid must be between {marketplace.LowestBid} and {marketplace.HighestBid}"))
        {
            Member = member,
            Marketplace = marketplace.NameInErrors,
            LowerLimit = marketplace.LowestBid.ToString(CultureInfo.InvariantCulture),
            UpperLimit = marketplace.HighestBid.ToString(CultureInfo.InvariantCulture),
        });
        return bid;
    }
}
