using System.Globalization;
using System.Text.Json;
using AmazonAds.Emulator.Data;
using AmazonAds.Emulator.Dialects.Cursor;
using AmazonAds.Emulator.Entities;
using AmazonAds.Emulator.Json;
using AmazonAds.Emulator.Listing;
using AmazonAds.Emulator.State;
using AmazonAds.Emulator.Writes;

namespace AmazonAds.Emulator.Unified;

/// <summary>The like, knowing its rows. Rules and members are those of v3; only the wire is v1's.</summary>
internal sealed class UnifiedSegment<TRow>(CursorResource current, Action<JsonBytes, TRow, Marketplace> writeRow) : UnifiedSegment
    where TRow : EmulatedEntity
{
    private readonly CursorResource<TRow> resource = (CursorResource<TRow>)current;

    /// <summary>The name or text of a row.</summary>
    public Func<TRow, string?>? NameOf { get; init; }

    public Func<TRow, long?>? PortfolioOf { get; init; }

    public Func<TRow, string>? TargetTypeOf { get; init; }

    public Func<TRow, string?>? MatchTypeOf { get; init; }

    public Func<TRow, IEnumerable<string>>? ProductsOf { get; init; }

    public override string EntityType => resource.Kind.EntityType;

    private EntityWriter<TRow> Writer => new(resource.Kind, resource.Members, resource.IdMember, ItemForm.Current);

    public override bool Holds(ProfileRows rows, long id) => resource.Kind.Store(rows).Find(id) is not null;

    public override ItemOutcome<EmulatedEntity> Create(WriteContext context, JsonElement item) => Only(Writer.Create(context, [item], fault: null));

    public override ItemOutcome<EmulatedEntity> Update(WriteContext context, JsonElement item) => Only(Writer.Update(context, [item], fault: null));

    public override ItemOutcome<EmulatedEntity> Archive(WriteContext context, JsonElement id) => Only(Writer.Archive(context, [id], fault: null));

    public override void Write(JsonBytes json, EmulatedEntity row, ProfileRows rows) => writeRow(json, (TRow)row, rows.Marketplace);

    public override UnifiedListing? Plan(UnifiedQuery query, ProfileRows rows)
    {
        var kind = resource.Kind;
        if (query.OnlyGlobal || (query.Negative is { } negative && negative != IsNegative) || (query.AdGroups is not null && kind.AdGroup is null && kind.Campaign is not null))
            return null;
        if (query.TargetTypes is { } types && TargetTypeOf is null && !types.Contains("KEYWORD"))
            return null;

        var filter = new RowFilter<TRow>();
        if (query.Ids is { } ids)
            filter.OnlyIds(ids);
        if (query.Campaigns is { } campaigns)
            filter.OnlyCampaigns(campaigns);
        if (query.AdGroups is { } adGroups)
            filter.OnlyAdGroups(adGroups);
        if (query.States is { } states)
            filter.Only("state", states, (row, _) => states.Contains(row.State));
        if (query.Names is { } names)
            filter.Only("name", names.Texts.Append(names.IsExact ? "=" : "~"), (row, _) => NameOf is not null && names.Matches(NameOf(row)));
        if (query.Portfolios is { } portfolios)
            filter.Only("portfolio", Texts(portfolios), (row, _) => PortfolioOf?.Invoke(row) is { } id && portfolios.Contains(id));
        if (query.TargetTypes is { } wanted)
            filter.Only("type", wanted, (row, _) => wanted.Contains(TargetTypeOf?.Invoke(row) ?? "KEYWORD"));
        if (query.MatchTypes is { } matches)
            filter.Only("match", matches, (row, _) => MatchTypeOf?.Invoke(row) is { } match && matches.Contains(match));
        if (query.ProductIds is { } products)
            filter.Only("product", products.Texts.Append(products.IsExact ? "=" : "~"), (row, _) => ProductsOf?.Invoke(row).Any(products.Matches) == true);

        var pager = new Pager<TRow>(kind, rows, filter);
        return new UnifiedListing(filter.Fingerprint, pager.Count, (json, from, most, before) => pager.Write(json, from, most, extended: false, (target, row, _) =>
        {
            before();
            writeRow(target, row, rows.Marketplace);
        }));
    }

    private static IEnumerable<string> Texts(IEnumerable<long> ids) => ids.Select(static id => id.ToString(CultureInfo.InvariantCulture));

    private static ItemOutcome<EmulatedEntity> Only(List<ItemOutcome<TRow>> outcomes) =>
        new(outcomes[0].Index, outcomes[0].Id, outcomes[0].Row, outcomes[0].Error);
}
