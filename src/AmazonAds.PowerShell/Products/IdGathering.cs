namespace AmazonAds.PowerShell.Products;

/// <summary>Gathers ids of a pipeline, each once, into blocks that are looked up together. More than ten make much work of it.</summary>
internal sealed class IdGathering
{
    // Large enough that what the cache lacks still fills whole calls.
    private const int BlockSize = 500;
    private const int MostAtAPrompt = 10;

    private readonly HashSet<string> seen = new(StringComparer.Ordinal);
    private List<string> block = [];

    /// <summary>Whether so many came that they are much work.</summary>
    public bool IsBulk => seen.Count > MostAtAPrompt;

    /// <summary>Takes an id in.</summary>
    /// <param name="id">The id.</param>
    /// <returns>A block that is full, or null.</returns>
    public IReadOnlyList<string>? Add(string id)
    {
        if (seen.Add(id)) block.Add(id);
        return block.Count >= BlockSize ? Rest() : null;
    }

    /// <summary>What was not given out yet; null when there is nothing.</summary>
    public IReadOnlyList<string>? Rest()
    {
        var rest = block;
        block = [];
        return rest.Count > 0 ? rest : null;
    }
}
