using AmazonAds.Emulator.Json;
using AmazonAds.Emulator.Writes;

namespace AmazonAds.Emulator.Dialects.Offset;

/// <summary>Writes the 207 of a batch: one entry per item, in the order of the items.</summary>
internal static class OffsetBatchJson
{
    public static JsonBytes Write<TRow>(string idMember, List<ItemOutcome<TRow>> outcomes)
        where TRow : EmulatedEntity
    {
        var json = new JsonBytes(64 + outcomes.Count * 64).Raw("["u8);
        for (var index = 0; index < outcomes.Count; index++)
        {
            var outcome = outcomes[index];
            json.Raw(index == 0 ? "{\"code\":"u8 : ",{\"code\":"u8);
            json.Text(outcome.Error is null ? "SUCCESS" : CodeOf(outcome.Error.ErrorType));
            if (outcome.Error is not null)
                json.Raw(",\"description\":"u8).Text(outcome.Error.Message);
            if (outcome.Id >= 0)
                json.Raw(","u8).Text(idMember).Raw(":"u8).Number(outcome.Id);
            json.Raw("}"u8);
        }

        return json.Raw("]"u8);
    }

    private static string CodeOf(string errorType) => errorType switch
    {
        "entityNotFoundError" => "NOT_FOUND",
        "throttledError" => "THROTTLED",
        "internalServerError" => "INTERNAL_ERROR",
        "duplicateValueError" => "DUPLICATE",
        _ => "INVALID_ARGUMENT",
    };
}
