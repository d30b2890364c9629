namespace AmazonAds.ContractTable.Table;

/// <summary>A small table kept by hand: a header, and cells separated by tabs.</summary>
internal static class TabFile
{
    /// <summary>The rows without the header.</summary>
    /// <param name="path">The file.</param>
    /// <param name="header">The header it must have.</param>
    /// <exception cref="FormatException">It is another table, or a row has another number of cells.</exception>
    public static IEnumerable<string[]> Read(string path, string header)
    {
        var lines = File.ReadAllLines(path);
        if (lines is not [var first, .. var rows] || first != header) throw new FormatException($"{path} does not begin with '{header}'.");
        var columns = header.Split('\t').Length;
        foreach (var row in rows)
        {
            var cells = row.Split('\t');
            yield return cells.Length == columns
                ? cells
                : throw new FormatException($"{Path.GetFileName(path)} has a row of {cells.Length} cells instead of {columns}: {row}");
        }
    }
}
