using System.Globalization;
using System.Text.Json;
using AmazonAds.Emulator.Data;

namespace AmazonAds.Emulator.Writes;

/// <summary>Reads the members of one item and keeps the first thing that is wrong with it.</summary>
internal sealed class ItemReader(JsonElement item, ItemForm form)
{
    public ItemError? Error { get; private set; }

    public bool Has(string member) => item.ValueKind == JsonValueKind.Object && item.TryGetProperty(member, out _);

    public JsonElement? Member(string member) =>
        item.ValueKind == JsonValueKind.Object && item.TryGetProperty(member, out var value) ? value : null;

    public bool IsNull(string member) => Member(member) is { ValueKind: JsonValueKind.Null };

    /// <summary>A reader of an object within the item.</summary>
    public ItemReader Inside(JsonElement value) => new(value, form);

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

    /// <summary>A text, or none where there is none; nothing is found wrong with it.</summary>
    public string TextOrNone(string member) => Member(member) is { ValueKind: JsonValueKind.String } value ? value.GetString()! : "";

    public string? OptionalText(string member) => Has(member) && !IsNull(member) ? Text(member) : null;

    /// <summary>An id, or -1 with an error kept.</summary>
    public long Id(string member)
    {
        if (Member(member) is not { } value)
            Fail(ItemError.Missing(member));
        else if (form.IdOf(value) is >= 0 and var id)
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
        if (form.LowerCase)
            text = text.ToUpperInvariant();
        if (text.Length > 0 && !allowed.Contains(text, StringComparer.Ordinal))
            Fail(ItemError.NotInList(member));
        return text;
    }

    public string State(string member) => Choice(member, form.States);

    public DateOnly? Day(string member)
    {
        if (!Has(member) || IsNull(member))
            return null;
        if (DateOnly.TryParseExact(Text(member), form.DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        Fail(new ItemError("dateError", "INVALID_DATE", $"{member} is no date") { Member = member });
        return null;
    }

    /// <summary>A bid within the marketplace's bounds, or any number with an error kept.</summary>
    public decimal Bid(string member, Marketplace marketplace)
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
