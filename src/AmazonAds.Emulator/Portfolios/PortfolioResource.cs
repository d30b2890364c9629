using AmazonAds.Emulator.Data;
using AmazonAds.Emulator.Dialects.Cursor;
using AmazonAds.Emulator.Entities;
using AmazonAds.Emulator.Writes;

namespace AmazonAds.Emulator.Portfolios;

/// <summary>Portfolios: the name is unique within the profile, the only state is enabled, and nothing deletes them.</summary>
internal static class PortfolioResource
{
    private static readonly string[] States = [EntityStates.Enabled];

    public static EntityKind<EmulatedPortfolio> Kind { get; } = new()
    {
        EntityType = "PORTFOLIO",
        Store = static rows => rows.Portfolios,
        Id = static row => row.PortfolioId,
        WithId = static (row, id) => row with { PortfolioId = id },
        Blank = static now => new EmulatedPortfolio { PortfolioId = 0, Name = "", State = "", CreatedAt = now, UpdatedAt = now },
        Unique = new(static row => row.Name, "name", "DUPLICATE_VALUE", CountsArchived: true),
        States = States,
    };

    public static CursorResource Current { get; } = new CursorResource<EmulatedPortfolio>
    {
        Kind = Kind,
        Path = "/portfolios",
        MediaType = "application/vnd.spPortfolio.v3+json",
        Collection = "portfolios",
        IdMember = "portfolioId",
        ResultMember = "portfolio",
        MostItems = 100,
        TakesPageSize = false,
        TypesCursorErrors = false,
        Form = new ItemForm(NumericIds: false, LowerCase: false, States),
        Write = PortfolioJson.Write,
        Filters =
        [
            CursorFilters<EmulatedPortfolio>.Ids("portfolioIdFilter"),
            CursorFilters<EmulatedPortfolio>.States(Kind, most: 1, States),
            CursorFilters<EmulatedPortfolio>.Texts("nameFilter", static row => row.Name, most: 1_000),
        ],
        Members =
        [
            Members<EmulatedPortfolio>.Required("name", PortfolioMembers.Name),
            Members<EmulatedPortfolio>.State,
            Members<EmulatedPortfolio>.Optional("budget", PortfolioMembers.Budget),
            Members<EmulatedPortfolio>.Kept("budgetControls"),
        ],
    };
}
