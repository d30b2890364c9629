using System.Text.Json;

namespace AmazonAds.Emulator.Writes;

/// <summary>The value that an item has for one member, read as what the member should be.</summary>
internal readonly struct MemberValue(ItemReader item, string name, WriteContext context)
{
    public WriteContext Context => context;

    public string RawJson => item.Member(name)?.GetRawText() ?? "null";

    public JsonElement? Element => item.Member(name);

    public bool IsNull => item.IsNull(name);

    public void Fail(ItemError error) => item.Fail(error);

    public long Id() => item.Id(name);

    /// <summary>An id, or null where the member is null.</summary>
    public long? OptionalId() => IsNull ? null : item.Id(name);

    public string Text(int longest = 255) => item.Text(name, longest);

    /// <summary>A text, or null where the member is null.</summary>
    public string? OptionalText() => item.OptionalText(name);

    public string Choice(params string[] allowed) => item.Choice(name, allowed);

    public string State() => item.State(name);

    public DateOnly? Day() => item.Day(name);

    public decimal Amount() => item.Amount(name);

    /// <summary>A bid within the bounds of the profile's marketplace.</summary>
    public decimal Bid() => item.Bid(name, context.Marketplace);

    /// <summary>A bid, or null where the member is null.</summary>
    public decimal? OptionalBid() => IsNull ? null : Bid();

    /// <summary>The text of the member, or none where it is no text; nothing is found wrong with it.</summary>
    public string TextOrNone() => item.TextOrNone(name);

    /// <summary>A reader of an object within the member.</summary>
    public ItemReader Inside(JsonElement value) => item.Inside(value);

    /// <summary>Reads the member as an object; what is wrong inside counts against the member.</summary>
    public TRow Within<TRow>(TRow row, Func<TRow, ItemReader, TRow> read)
    {
        if (Element is not { ValueKind: JsonValueKind.Object } inside)
        {
            Fail(Element is null ? ItemError.Missing(name) : ItemError.Malformed(name));
            return row;
        }

        var reader = item.Inside(inside);
        row = read(row, reader);
        if (reader.Error is { } error)
            Fail(error with { Member = error.Member is null ? name : $"{name}.{error.Member}" });
        return row;
    }
}
