namespace AmazonAds.Operations;

/// <summary>
/// The catalog: every operation of the Ads APIs that are described, from a table that ships with the library. A test holds
/// it against Amazon's documents.
/// </summary>
public static class AdsOperations
{
    private const string Resource = "AmazonAds.Operations.Operations.tsv";

    private static readonly Lazy<ILookup<int, AdsOperation>> BySegments = new(
        () => All.OrderBy(operation => PathTemplate.Placeholders(operation.Path)).ToLookup(operation => Segments(operation.Path)));

    private static readonly Lazy<IReadOnlyList<AdsOperation>> Table = new(Load);

    /// <summary>All operations, by document.</summary>
    public static IReadOnlyList<AdsOperation> All => Table.Value;

    /// <summary>The operation that a request is; null where the catalog has none.</summary>
    /// <param name="method">The HTTP method, in any case.</param>
    /// <param name="path">The path, without host; a query does not matter.</param>
    public static AdsOperation? Find(string method, string path)
    {
        ArgumentNullException.ThrowIfNull(method);
        return AtPath(path).FirstOrDefault(operation => operation.Method.Equals(method, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The operations at a path, whatever their method; those whose path is written out come first.</summary>
    /// <param name="path">The path, without host; a query does not matter.</param>
    public static IReadOnlyList<AdsOperation> AtPath(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var query = path.IndexOf('?', StringComparison.Ordinal);
        var plain = query < 0 ? path : path[..query];
        return [.. BySegments.Value[Segments(plain)].Where(operation => PathTemplate.Fits(operation.Path, plain))];
    }

    private static int Segments(string path) => path.Count(letter => letter == '/');

    private static IReadOnlyList<AdsOperation> Load()
    {
        using var stream = typeof(AdsOperations).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The assembly lacks {Resource}.");
        using var reader = new StreamReader(stream);
        return OperationLine.ReadAll(reader.ReadToEnd());
    }
}
