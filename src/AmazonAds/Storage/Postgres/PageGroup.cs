namespace AmazonAds.Storage.Postgres;

/// <summary>Pages that are written in one transaction.</summary>
internal sealed class PageGroup
{
    private readonly List<PendingPage> pages = [];

    /// <summary>The pages, in the order they came.</summary>
    public IReadOnlyList<PendingPage> Pages => pages;

    /// <summary>How many rows they have.</summary>
    public int Rows { get; private set; }

    /// <summary>Adds a page.</summary>
    /// <param name="page">The page.</param>
    public void Add(PendingPage page)
    {
        pages.Add(page);
        Rows += page.Write.Page.Entities.Count;
    }

    /// <summary>
    /// The rows of these pages in rounds: within a round no row comes twice, and of one that comes more often the earlier one is in an
    /// earlier round.
    /// </summary>
    /// <param name="table">The table they belong to.</param>
    /// <param name="chosen">The places of the pages.</param>
    public IReadOnlyList<List<StagedRow>> Rounds(PostgresTable table, IEnumerable<int> chosen)
    {
        var rounds = new List<List<StagedRow>>();
        var times = new Dictionary<(string Profile, string Id), int>();
        foreach (var place in chosen)
        {
            var write = pages[place].Write;
            for (var index = 0; index < write.Page.Entities.Count; index++)
            {
                var entity = write.Page.Entities[index];
                var profileId = table.HasConnection ? entity.ProfileId : write.Pass.Scope.Owner;
                var row = new StagedRow(place, profileId, table.Kind.IdOf(entity)!, entity, write.Page.Bodies[index]);
                var round = times.GetValueOrDefault((profileId, row.Id));
                times[(profileId, row.Id)] = round + 1;
                if (round == rounds.Count) rounds.Add([]);
                rounds[round].Add(row);
            }
        }

        return rounds;
    }
}
