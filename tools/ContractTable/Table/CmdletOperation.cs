namespace AmazonAds.ContractTable.Table;

/// <summary>A cmdlet that offers an operation.</summary>
/// <param name="Operation">Method and path, as the catalog has them.</param>
/// <param name="Cmdlet">The cmdlet.</param>
/// <param name="Example">
/// A statement that makes the cmdlet send the operation, run by the tests on the emulator; empty where the emulator has no
/// such route.
/// </param>
internal sealed record CmdletOperation(string Operation, string Cmdlet, string Example)
{
    /// <summary>The first line of the file.</summary>
    public const string Header = "operation\tcmdlet\texample";

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    public static IReadOnlyList<CmdletOperation> ReadAll(string path) =>
        [.. TabFile.Read(path, Header).Select(cells => new CmdletOperation(cells[0], cells[1], cells[2]))];
}
