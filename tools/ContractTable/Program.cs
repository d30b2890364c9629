using AmazonAds.ContractTable;
using AmazonAds.ContractTable.Documents;
using AmazonAds.ContractTable.Table;
using AmazonAds.Operations;

// Without arguments everything is made that can be: the catalog needs Amazon's documents, which lie beside the checkout.
var repository = Repository.Above(args is [var folder] ? Path.GetFullPath(folder) : Environment.CurrentDirectory);
var shared = Environment.GetEnvironmentVariable("AMAZONADS_SHARED") is { Length: > 0 } named ? named : Path.Combine(repository.Root, "..", "shared");
var documents = Path.Combine(shared, "specs");
if (Directory.Exists(documents))
    File.WriteAllText(repository.Catalog, OperationLine.WriteAll(DocumentReader.ReadAll(documents)));
else
    Console.Error.WriteLine("contract: without Amazon's documents the catalog stays as it is.");

var operations = OperationLine.ReadAll(File.ReadAllText(repository.Catalog));
var page = ContractPage.Write(operations, CmdletOperation.ReadAll(repository.Cmdlets), Absence.ReadAll(repository.Absences));
File.WriteAllText(repository.Table, page);
