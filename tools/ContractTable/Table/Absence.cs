namespace AmazonAds.ContractTable.Table;

/// <summary>What somebody would look for in an API and does not find.</summary>
/// <param name="Document">The document.</param>
/// <param name="Operation">Method and path as they would be; a test sees to it that they are not there.</param>
/// <param name="Note">What there is instead.</param>
internal sealed record Absence(string Document, string Operation, string Note)
{
    /// <summary>The first line of the file.</summary>
    public const string Header = "document\toperation\tnote";

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    public static IReadOnlyList<Absence> ReadAll(string path) =>
        [.. TabFile.Read(path, Header).Select(cells => new Absence(cells[0], cells[1], cells[2]))];
}
