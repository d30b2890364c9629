using System.Globalization;
using System.Text;
using AmazonAds.Operations;

namespace AmazonAds.ContractTable.Table;

/// <summary>Writes the page that says how each operation is reached.</summary>
internal static class ContractPage
{
    private const string Anyhow = "`Invoke-AdsRequest`";

    /// <summary>The page, in Markdown.</summary>
    /// <param name="operations">The catalog.</param>
    /// <param name="cmdlets">Which cmdlet offers what.</param>
    /// <param name="absences">What the APIs have not.</param>
    public static string Write(
        IReadOnlyList<AdsOperation> operations, IReadOnlyList<CmdletOperation> cmdlets, IReadOnlyList<Absence> absences)
    {
        var offers = cmdlets.ToLookup(row => row.Operation, StringComparer.Ordinal);
        var text = new StringBuilder("""
            # How each operation is reached

            Every operation of Amazon's documents: the cmdlets that offer it, or `Invoke-AdsRequest`, which reaches all of them. Made by
            `dotnet run --project tools/ContractTable` from the catalog (`src/AmazonAds/Operations/Operations.tsv`),
            `contract-cmdlets.tsv` and `contract-absent.tsv`; tests hold it against them. A cmdlet with a tick is run by the tests on the
            emulator, which sees it send the operation.

            | document | operations | with a cmdlet |
            |---|---|---|

            """);
        var documents = operations.GroupBy(operation => operation.Document).ToList();
        foreach (var document in documents) text.AppendLine(Sum($"[{document.Key}](#{document.Key})", document, offers));
        text.AppendLine(Sum("all", operations, offers));
        foreach (var document in documents)
        {
            text.AppendLine().AppendLine("## " + document.Key).AppendLine().AppendLine("| operation | effect | reached by |").AppendLine("|---|---|---|");
            foreach (var operation in document) text.AppendLine(Line(operation, offers[operation.Name]));
            foreach (var absence in absences.Where(absence => absence.Document == document.Key))
                text.AppendLine(CultureInfo.InvariantCulture, $"| ~~`{absence.Operation}`~~ | | not in the API: {absence.Note} |");
        }

        return text.Replace("\r\n", "\n").ToString();
    }

    private static string Sum(string name, IEnumerable<AdsOperation> operations, ILookup<string, CmdletOperation> offers) =>
        string.Create(CultureInfo.InvariantCulture, $"| {name} | {operations.Count()} | {operations.Count(operation => offers[operation.Name].Any())} |");

    private static string Line(AdsOperation operation, IEnumerable<CmdletOperation> offers)
    {
        var effect = operation.Effect switch
        {
            OperationEffect.Read => "reads",
            OperationEffect.Change => "changes",
            _ => "creates",
        };
        var reached = offers
            .OrderBy(row => row.Cmdlet, StringComparer.Ordinal)
            .Select(row => $"`{row.Cmdlet}`{(row.Example.Length > 0 ? " ✓" : string.Empty)}")
            .DefaultIfEmpty(Anyhow);
        return $"| `{operation.Name}` | {effect} | {string.Join(", ", reached)} |";
    }
}
