namespace AmazonAds.Emulator.Json;

/// <summary>The extended data of Sponsored Products v3, and members that are kept unread.</summary>
internal static class ExtendedJson
{
    public static JsonBytes Extended(this JsonBytes json, EmulatedEntity row, string servingStatus) =>
        json.Raw(",\"extendedData\":{\"creationDateTime\":"u8).Moment(row.CreatedAt)
            .Raw(",\"lastUpdateDateTime\":"u8).Moment(row.UpdatedAt)
            .Raw(",\"servingStatus\":"u8).Text(servingStatus)
            .Raw(",\"servingStatusDetails\":[{\"name\":"u8).Text(servingStatus + "_DETAIL").Raw("}]}"u8);

    public static JsonBytes Others(this JsonBytes json, EmulatedEntity row)
    {
        if (row.OtherMembers is null)
            return json;
        foreach (var (name, value) in row.OtherMembers)
            json.Raw(","u8).Text(name).Raw(":"u8).RawText(value);
        return json;
    }

    /// <summary>A member of text, where there is one.</summary>
    public static JsonBytes Optional(this JsonBytes json, ReadOnlySpan<byte> name, string? value) =>
        value is null ? json : json.Raw(name).Text(value);
}
