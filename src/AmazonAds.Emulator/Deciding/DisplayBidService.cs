using System.Text.Json;
using System.Text.Json.Nodes;
using AmazonAds.Emulator.Data;
using AmazonAds.Emulator.Listing;

namespace AmazonAds.Emulator.Deciding;

/// <summary>Bid recommendations of Sponsored Display, versions 3.1 to 3.4: one answer for each target, in the order of the question.</summary>
internal static class DisplayBidService
{
    private const int MostClauses = 100;
    private const int MostProducts = 10_000;

    private static readonly string[] AboutProducts = ["similarProduct", "exactProduct", "relatedProduct"];
    private static readonly string[] Events = ["audience", "purchases", "views"];

    private static readonly string[] Subjects =
        ["asinSameAs", "asinCategorySameAs", "audienceSameAs", "contentCategorySameAs", "exactProduct", "relatedProduct", "similarProduct"];

    public static IReadOnlyList<string> MediaTypes { get; } =
        [.. new[] { 4, 3, 2, 1 }.Select(static version => $"application/vnd.sdtargetingrecommendations.v3.{version}+json")];

    /// <summary>What is asked in version 3.4 is answered in 3.3.</summary>
    public static IReadOnlyList<string> AnswerTypes { get; } = [.. MediaTypes.Skip(1)];

    public static EmulatorResponse Recommend(DecidingCall call)
    {
        var body = call.ReadBody();
        var contentType = call.Request.Headers["Content-Type"];
        var isOldest = Routing.MediaTypes.Is(contentType, MediaTypes[3]);
        var costType = Word(body, "costType", isOldest ? "cpc" : null, "cpc", "vcpm");
        var optimization = isOldest ? null : Word(body, "bidOptimization", null, "clicks", "conversions", "reach");
        if (optimization is not null && (optimization == "reach") != (costType == "vcpm"))
            throw new MalformedRequestException($"bidOptimization {optimization} does not go with costType {costType}.");
        Word(body, "creativeType", "IMAGE", "IMAGE", "VIDEO");
        var products = Products(body);
        var answer = new JsonObject { ["costType"] = costType };
        if (optimization is not null)
            answer["bidOptimization"] = optimization;
        answer["bidRecommendations"] = DecidingJson.Array(
            Clauses(body), clause => Refusal(clause, products) is { } refusal ? Failure(refusal) : Bid(call, clause, costType == "vcpm"));
        var answered = AnswerTypes.FirstOrDefault(mediaType => Routing.MediaTypes.Is(contentType, mediaType)) ?? AnswerTypes[0];
        return DecidingJson.Answer(207, answered, answer);
    }

    private static string Word(JsonElement body, string name, string? otherwise, params string[] words)
    {
        var given = body.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? DecidingCall.Text(body, name) : otherwise;
        return words.Contains(given, StringComparer.Ordinal) ? given! : throw new MalformedRequestException($"{name} must be {string.Join(" or ", words)}.");
    }

    private static int Products(JsonElement body)
    {
        if (!body.TryGetProperty("products", out var products))
            return 0;
        if (products.ValueKind != JsonValueKind.Array || products.GetArrayLength() > MostProducts)
            throw new MalformedRequestException($"products must be an array of at most {MostProducts} values.");
        return products.EnumerateArray().All(static product => Catalog.IsAsin(DecidingCall.Text(product, "asin") ?? ""))
            ? products.GetArrayLength()
            : throw new MalformedRequestException("products must hold ASINs.");
    }

    private static List<JsonElement> Clauses(JsonElement body)
    {
        if (!body.TryGetProperty("targetingClauses", out var list) || list.ValueKind != JsonValueKind.Array || list.GetArrayLength() is 0 or > MostClauses)
            throw new MalformedRequestException($"targetingClauses must hold 1 to {MostClauses} values.");
        return [.. list.EnumerateArray().Select(static item =>
        {
            if (item.ValueKind != JsonValueKind.Object || !item.TryGetProperty("targetingClause", out var clause)
                || DecidingCall.Text(clause, "expressionType") is not ("manual" or "auto")
                || !clause.TryGetProperty("expression", out var expression) || expression.ValueKind != JsonValueKind.Array || expression.GetArrayLength() == 0)
                throw new MalformedRequestException("A targetingClause has an expressionType, manual or auto, and an expression.");
            return expression;
        })];
    }

    private static string? Refusal(JsonElement expression, int products)
    {
        var subjects = Conditions(expression).Where(static condition => Subjects.Contains(condition.Type, StringComparer.Ordinal)).ToList();
        return subjects.Count != 1 ? "Targeting expression must name one product, category or audience."
            : subjects[0] is { Type: "asinSameAs" } product && !Catalog.IsAsin(product.Value ?? "") ? "Targeting expression does not hold an ASIN."
            : products == 0 && AboutProducts.Contains(subjects[0].Type, StringComparer.Ordinal) ? "Targeting expression needs products."
            : null;
    }

    // Those of an event are inside of it.
    private static IEnumerable<(string? Type, string? Value)> Conditions(JsonElement expression) => expression.EnumerateArray().SelectMany(static condition =>
    {
        var type = DecidingCall.Text(condition, "type");
        return Events.Contains(type, StringComparer.Ordinal) && condition.TryGetProperty("value", out var inner) && inner.ValueKind == JsonValueKind.Array
            ? Conditions(inner)
            : [(type, DecidingCall.Text(condition, "value"))];
    });

    private static JsonObject Failure(string details) => new() { ["code"] = "400", ["details"] = details };

    // Impressions are bid for by the thousand. Refinements do not change what is suggested.
    private static JsonObject Bid(DecidingCall call, JsonElement expression, bool isForReach)
    {
        var marketplace = call.Rows.Marketplace;
        var (type, value) = Conditions(expression).First(static condition => Subjects.Contains(condition.Type, StringComparer.Ordinal));
        var hash = DecidingHash.Of(call.Rows.Seed, $"{type}={value}");
        var (low, middle, high) = Bids.Suggest(marketplace, Bids.Fresh(marketplace, hash >> 16) + (isForReach ? marketplace.LowestBid * 60 : 0), hash);
        return new JsonObject { ["code"] = "200", ["rangeLower"] = low, ["rangeUpper"] = high, ["recommended"] = middle };
    }
}
