using System.Text.Json;
using AmazonAds.Emulator.Dialects.Cursor;
using AmazonAds.Emulator.Listing;

namespace AmazonAds.Emulator.Unified;

/// <summary>What a query asks for, read as strictly as the document has it; null where a filter is absent.</summary>
internal sealed class UnifiedQuery
{
    private static readonly string[] OfAll = ["adProductFilter", "marketplaceScopeFilter", "maxResults", "nextToken", "stateFilter"];
    private static readonly string[] Matches = ["BROAD_MATCH", "EXACT_MATCH"];

    public string Product { get; private set; } = "";

    public List<long>? Ids { get; private set; }

    public List<long>? Campaigns { get; private set; }

    public List<long>? AdGroups { get; private set; }

    public List<long>? Portfolios { get; private set; }

    public List<string>? States { get; private set; }

    public TextFilter? Names { get; private set; }

    public TextFilter? ProductIds { get; private set; }

    public bool? Negative { get; private set; }

    public List<string>? TargetTypes { get; private set; }

    public List<string>? MatchTypes { get; private set; }

    public bool OnlyGlobal { get; private set; }

    public int? Size { get; private set; }

    public string? Cursor { get; private set; }

    /// <summary>Reads the body of a query.</summary>
    /// <exception cref="MalformedRequestException">It is not as the document has it.</exception>
    public static UnifiedQuery Read(JsonElement body, UnifiedResource resource)
    {
        var query = new UnifiedQuery();
        foreach (var member in body.EnumerateObject())
            query.Read(resource, member.Name, new FilterValue(member.Name, member.Value));
        return query.Product.Length > 0 ? query : throw new MalformedRequestException("adProductFilter is required.");
    }

    private void Read(UnifiedResource resource, string name, FilterValue value)
    {
        if (!OfAll.Contains(name, StringComparer.Ordinal) && !resource.Filters.Contains(name, StringComparer.Ordinal))
            return;
        if (name == resource.IdMember + "Filter")
        {
            Ids = Some(value.Include(), most: resource.MostIds).ConvertAll(IdOf);
            return;
        }

        switch (name)
        {
            case "adProductFilter":
                Product = Known(value, UnifiedWords.Products, most: 1)[0];
                break;
            case "campaignIdFilter":
                Campaigns = Some(value.Include(), most: 100).ConvertAll(IdOf);
                break;
            case "adGroupIdFilter":
                AdGroups = Some(value.Include(), most: 100).ConvertAll(IdOf);
                break;
            case "portfolioIdFilter":
                Portfolios = Some(value.Include(), most: 100).ConvertAll(IdOf);
                break;
            case "stateFilter":
                States = Known(value, UnifiedWords.States, most: 3);
                break;
            case "nameFilter" or "keywordFilter":
                Names = Texts(value, most: resource.MostNames);
                break;
            case "productIdFilter":
                ProductIds = Texts(value, most: 100);
                break;
            case "negativeFilter":
                Negative = value.Include().Flags(most: 1)[0];
                break;
            case "targetTypeFilter":
                TargetTypes = Some(value.Include(), most: 17);
                break;
            case "matchTypeFilter":
                MatchTypes = Some(value.Include(), most: 10);
                break;
            case "marketplaceScopeFilter":
                OnlyGlobal = Known(value, ["GLOBAL", "SINGLE_MARKETPLACE"], most: 1)[0] == "GLOBAL";
                break;
            case "maxResults":
                Size = value.Number() is >= 1 and var size && size <= resource.MostResults
                    ? size
                    : throw new MalformedRequestException($"maxResults must be from 1 to {resource.MostResults}.");
                break;
            case "nextToken":
                Cursor = value.Text();
                break;
        }
    }

    private static TextFilter Texts(FilterValue value, int most)
    {
        var match = value.Member("queryTermMatchType") ?? throw new MalformedRequestException("queryTermMatchType is required.");
        return new TextFilter(Some(value.Include(), most), match.Word(Matches) == "EXACT_MATCH");
    }

    private static List<string> Known(FilterValue value, IReadOnlyList<string> known, int most)
    {
        Some(value.Include(), most);
        return value.Include().Words(known, most);
    }

    private static List<string> Some(FilterValue include, int most) =>
        include.Texts(most) is { Count: > 0 } texts ? texts : throw new MalformedRequestException("A filter includes at least one value.");

    private static long IdOf(string text) =>
        long.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var id) ? id : -1;
}
