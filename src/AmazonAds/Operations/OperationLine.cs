namespace AmazonAds.Operations;

/// <summary>An operation as a line of the table: its columns, separated by tabs.</summary>
internal static class OperationLine
{
    /// <summary>The first line of the table.</summary>
    public const string Header = "document\tmethod\tpath\tid\teffect\tprofile\trequest\tanswer\tpages\titems\theaders";

    private static readonly int Columns = Header.Split('\t').Length;

    /// <summary>Reads a whole table.</summary>
    /// <param name="text">The table, with its header.</param>
    /// <exception cref="FormatException">A line is not of the table's form.</exception>
    public static IReadOnlyList<AdsOperation> ReadAll(string text) =>
    [
        .. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => Read(line.TrimEnd('\r'))),
    ];

    /// <summary>Writes a whole table.</summary>
    /// <param name="operations">The operations.</param>
    public static string WriteAll(IEnumerable<AdsOperation> operations) =>
        string.Concat(operations.Select(Write).Prepend(Header).Select(line => line + "\n"));

    private static AdsOperation Read(string line)
    {
        var cells = line.Split('\t');
        if (cells.Length != Columns) throw new FormatException($"The line has {cells.Length} columns instead of {Columns}: {line}");
        return new AdsOperation
        {
            Document = cells[0],
            Method = cells[1],
            Path = cells[2],
            OperationId = cells[3],
            Effect = Enum.Parse<OperationEffect>(cells[4]),
            Profile = Enum.Parse<ProfileNeed>(cells[5]),
            RequestTypes = Words(cells[6]),
            AnswerTypes = Words(cells[7]),
            Paging = OperationPaging.Parse(cells[8]),
            Items = cells[9].Length > 0 ? cells[9] : null,
            RequiredHeaders = Words(cells[10]),
        };
    }

    private static string Write(AdsOperation operation) => string.Join(
        '\t',
        operation.Document,
        operation.Method,
        operation.Path,
        operation.OperationId,
        operation.Effect,
        operation.Profile,
        string.Join(' ', operation.RequestTypes),
        string.Join(' ', operation.AnswerTypes),
        operation.Paging,
        operation.Items,
        string.Join(' ', operation.RequiredHeaders));

    private static string[] Words(string cell) => cell.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
