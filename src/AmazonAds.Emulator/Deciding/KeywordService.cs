using System.Text.Json;
using System.Text.Json.Nodes;
using AmazonAds.Emulator.Data;
using AmazonAds.Emulator.Listing;

namespace AmazonAds.Emulator.Deciding;

/// <summary>Keyword recommendations of Sponsored Products, versions 4 and 5.</summary>
internal static class KeywordService
{
    private const string Newest = "application/vnd.spkeywordsrecommendation.v5+json";
    private const int Most = 200;

    private static readonly string[] MatchTypes = ["BROAD", "PHRASE", "EXACT"];

    // Where version 5 is, after its document; version 4 is everywhere.
    private static readonly string[] CountriesOfNewest =
        ["US", "CA", "BR", "MX", "UK", "DE", "FR", "ES", "IN", "IT", "NL", "AE", "SA", "TR", "EG", "BE", "SE", "PL", "JP", "AU", "SG"];

    public static IReadOnlyList<string> MediaTypes { get; } = [Newest, "application/vnd.spkeywordsrecommendation.v4+json"];

    public static EmulatorResponse Recommend(DecidingCall call)
    {
        var body = call.ReadBody();
        var isNewest = Routing.MediaTypes.Is(call.Request.Headers["Content-Type"], Newest);
        var marketplace = call.Rows.Marketplace;
        if (isNewest && !CountriesOfNewest.Contains(marketplace.CountryCode, StringComparer.Ordinal))
            throw new MalformedRequestException($"Version 5 is not available in {marketplace.CountryCode}.");

        var adGroup = DecidingCall.Text(body, "recommendationType") switch
        {
            "KEYWORDS_FOR_ADGROUP" => DecidingRows.AdGroup(call.Rows, DecidingCall.Text(body, "campaignId"), DecidingCall.Text(body, "adGroupId")),
            "KEYWORDS_FOR_ASINS" => null,
            _ => throw new MalformedRequestException("recommendationType must be KEYWORDS_FOR_ADGROUP or KEYWORDS_FOR_ASINS."),
        };
        var seed = adGroup is null
            ? DecidingHash.Of(call.Rows.Seed, string.Join(",", DecidingCall.Texts(body, "asins", 0, 50)))
            : DecidingHash.Of(call.Rows.Seed, adGroup.AdGroupId);
        var withBids = !body.TryGetProperty("bidsEnabled", out var wanted) || wanted.ValueKind != JsonValueKind.False;
        var locale = DecidingCall.Text(body, "locale");

        var keywords = Own(body).Concat(Fresh(call, adGroup, seed).Take(Count(body))).ToList();
        var rank = 0;
        var list = DecidingJson.Array(keywords, keyword =>
        {
            rank++;
            var hash = DecidingHash.Of(call.Rows.Seed, keyword.Text);
            var known = adGroup?.DefaultBid ?? Bids.Fresh(marketplace, seed >> 8);
            return DecidingJson.Compact(new JsonObject
            {
                ["keyword"] = keyword.Text,
                ["bidInfo"] = DecidingJson.Array(
                    withBids ? keyword.MatchTypes : [], matchType => Bid(marketplace, matchType, rank, Bids.Suggest(marketplace, known, hash + matchType[0]), isNewest)),
                ["translation"] = locale is null ? null : $"{keyword.Text} ({locale})",
                ["userSelectedKeyword"] = keyword.IsOwn,
                ["recId"] = new Guid((int)hash, (short)(hash >> 32), (short)(hash >> 48), 1, 2, 3, 4, 5, 6, 7, 8).ToString(),
            });
        });
        return DecidingJson.Answer(200, isNewest ? Newest : MediaTypes[1], new JsonObject { ["keywordTargetList"] = list });
    }

    private static int Count(JsonElement body)
    {
        if (!body.TryGetProperty("maxRecommendations", out var value))
            return Most;
        return value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var count) && count is >= 0 and <= Most
            ? count
            : throw new MalformedRequestException($"maxRecommendations must be 0 to {Most}.");
    }

    private static IEnumerable<(string Text, IReadOnlyList<string> MatchTypes, bool IsOwn)> Own(JsonElement body)
    {
        if (!body.TryGetProperty("targets", out var targets) || targets.ValueKind != JsonValueKind.Array)
            return [];
        if (targets.GetArrayLength() > 100)
            throw new MalformedRequestException("targets holds more than 100 values.");
        return targets.EnumerateArray()
            .Select(target => (DecidingCall.Text(target, "keyword") ?? "", (IReadOnlyList<string>)[DecidingCall.Text(target, "matchType") ?? "BROAD"], true))
            .ToList();
    }

    // What the ad group has already is no suggestion.
    private static IEnumerable<(string Text, IReadOnlyList<string> MatchTypes, bool IsOwn)> Fresh(DecidingCall call, EmulatedAdGroup? adGroup, ulong seed)
    {
        var taken = call.Rows.Keywords.All()
            .Where(keyword => keyword.AdGroupId == adGroup?.AdGroupId)
            .Select(static keyword => keyword.KeywordText)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var first = (long)(seed % (ulong)Vocabulary.PhraseCount);
        return Enumerable.Range(0, Most * 2)
            .Select(step => Vocabulary.Phrase((first + step * 7) % Vocabulary.PhraseCount))
            .Where(text => !taken.Contains(text))
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Select(static text => (text, (IReadOnlyList<string>)MatchTypes, false));
    }

    // These bids are in minor units: cents, but whole yen.
    private static JsonObject Bid(Marketplace marketplace, string matchType, int rank, (decimal Low, decimal Middle, decimal High) bids, bool isNewest)
    {
        var units = marketplace.HasCents ? 100 : 1;
        var item = new JsonObject { ["matchType"] = matchType, ["rank"] = rank, ["bid"] = decimal.Truncate(bids.Middle * units) };
        if (isNewest)
            item["theme"] = "CONVERSION_OPPORTUNITIES";
        item["suggestedBid"] = new JsonObject
        {
            ["rangeStart"] = decimal.Truncate(bids.Low * units),
            ["suggested"] = decimal.Truncate(bids.Middle * units),
            ["rangeEnd"] = decimal.Truncate(bids.High * units),
        };
        return item;
    }
}
