using System.Globalization;
using System.Text.Json;

namespace AmazonAds.Emulator.Listing;

/// <summary>Reads the body of a listing; what it cannot accept becomes a message for a 400.</summary>
internal static class ListRequestParser
{
    private const int MostIds = 1_000;
    private const int MostParents = 100;
    private const int MostStates = 10;

    private static readonly string[] KnownStates =
        ["ARCHIVED", "ENABLED", "ENABLING", "OTHER", "PAUSED", "PROPOSED", "USER_DELETED"];

    private static readonly string[] KnownMatchTypes = ["BROAD", "EXACT", "OTHER", "PHRASE"];

    public static ListRequest Parse(ReadOnlyMemory<byte> body, string idMember)
    {
        var request = new ListRequest();
        if (body.IsEmpty)
            return request;
        using var document = ReadDocument(body);
        foreach (var member in document.RootElement.EnumerateObject())
            Read(request, member, idMember);
        if (request.MaxResults is < 1)
            throw new MalformedRequestException("maxResults must be at least 1.");
        return request;
    }

    public static JsonDocument ReadDocument(ReadOnlyMemory<byte> body)
    {
        try
        {
            var document = JsonDocument.Parse(body);
            if (document.RootElement.ValueKind == JsonValueKind.Object)
                return document;
            document.Dispose();
        }
        catch (JsonException)
        {
        }

        throw new MalformedRequestException("The request body is not a JSON object.");
    }

    private static void Read(ListRequest request, JsonProperty member, string idMember)
    {
        var value = member.Value;
        var filter = request.Filter;
        if (member.NameEquals(idMember + "Filter"))
        {
            filter.Ids = Identifiers(value, MostIds, member.Name);
            return;
        }

        switch (member.Name)
        {
            case "maxResults":
                request.MaxResults = value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var most)
                    ? most
                    : throw new MalformedRequestException("maxResults must be a whole number.");
                break;
            case "nextToken":
                request.NextToken = TextOf(value, member.Name);
                break;
            case "includeExtendedDataFields":
                request.Extended = value.ValueKind is JsonValueKind.True or JsonValueKind.False
                    ? value.GetBoolean()
                    : throw new MalformedRequestException("includeExtendedDataFields must be true or false.");
                break;
            case "campaignIdFilter":
                filter.Campaigns = Identifiers(value, MostParents, member.Name)?.ToHashSet();
                break;
            case "adGroupIdFilter":
                filter.AdGroups = Identifiers(value, MostParents, member.Name)?.ToHashSet();
                break;
            case "portfolioIdFilter":
                filter.Portfolios = Identifiers(value, MostParents, member.Name)?.ToHashSet();
                break;
            case "stateFilter":
                filter.States = Set(Included(value, MostStates, member.Name), KnownStates, member.Name);
                break;
            case "matchTypeFilter":
                filter.MatchTypes = Set(Texts(value, int.MaxValue, member.Name), KnownMatchTypes, member.Name);
                break;
            case "marketplaceBudgetAllocationFilter":
                filter.Allocations = Set(Included(value, 2, member.Name), ["AUTO", "MANUAL"], member.Name);
                break;
            case "campaignTargetingTypeFilter":
                filter.TargetingType = TextOf(value, member.Name) is "AUTO" or "MANUAL"
                    ? value.GetString()
                    : throw new MalformedRequestException("campaignTargetingTypeFilter must be AUTO or MANUAL.");
                break;
            case "locale":
                filter.Locale = TextOf(value, member.Name);
                break;
            case "nameFilter":
            case "keywordTextFilter":
                ReadNames(filter, value, member.Name);
                break;
        }
    }

    private static void ReadNames(ListFilter filter, JsonElement value, string name)
    {
        filter.Names = Included(value, 100, name, required: false);
        if (value.TryGetProperty("queryTermMatchType", out var matchType))
        {
            filter.NamesExact = TextOf(matchType, name) switch
            {
                "EXACT_MATCH" => true,
                "BROAD_MATCH" => false,
                _ => throw new MalformedRequestException($"{name}.queryTermMatchType must be BROAD_MATCH or EXACT_MATCH."),
            };
        }
        else if (name == "keywordTextFilter")
        {
            throw new MalformedRequestException($"{name}.queryTermMatchType is required.");
        }
    }

    private static List<long>? Identifiers(JsonElement value, int most, string name) =>
        Included(value, most, name)?.ConvertAll(static id =>
            long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1);

    private static List<string>? Included(JsonElement value, int most, string name, bool required = true)
    {
        if (value.ValueKind != JsonValueKind.Object)
            throw new MalformedRequestException($"{name} must be an object.");
        if (value.TryGetProperty("include", out var include))
            return Texts(include, most, name);
        return required ? throw new MalformedRequestException($"{name}.include is required.") : null;
    }

    private static List<string>? Texts(JsonElement value, int most, string name)
    {
        if (value.ValueKind != JsonValueKind.Array)
            throw new MalformedRequestException($"{name} must hold an array.");
        var count = value.GetArrayLength();
        if (count > most)
            throw new MalformedRequestException($"{name} holds {count} values; at most {most} are allowed.");
        if (count == 0)
            return null;
        var texts = new List<string>(count);
        foreach (var item in value.EnumerateArray())
            texts.Add(TextOf(item, name));
        return texts;
    }

    private static HashSet<string>? Set(List<string>? values, string[] known, string name)
    {
        if (values is null)
            return null;
        foreach (var value in values)
        {
            if (!known.Contains(value, StringComparer.Ordinal))
                throw new MalformedRequestException($"{name} does not know '{value}'.");
        }

        return values.ToHashSet(StringComparer.Ordinal);
    }

    private static string TextOf(JsonElement value, string name) => value.ValueKind == JsonValueKind.String
        ? value.GetString()!
        : throw new MalformedRequestException($"{name} must hold text.");
}
