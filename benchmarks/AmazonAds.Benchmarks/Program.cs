using System.Globalization;
using AmazonAds.Benchmarks;

// Each benchmark prints measured numbers and the ratios between what was measured in the same run.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var arguments = new Arguments(args);
switch (arguments.Command)
{
    case "serve":
        await EmulatorProcess.ServeAsync(arguments);
        return 0;
    case "fleet":
        await FleetBenchmark.RunAsync(arguments);
        return 0;
    case "listing":
        await ListingBenchmark.RunAsync(arguments);
        return 0;
    case "memory":
        await MemoryBenchmark.RunAsync(arguments);
        return 0;
    case "list-once":
        await MemoryBenchmark.ListOnceAsync(arguments);
        return 0;
    case "reports":
        await ReportBenchmark.RunAsync(arguments);
        return 0;
    case "report-once":
        await ReportBenchmark.ReceiveOnceAsync(arguments);
        return 0;
    case "bids":
        await BidBenchmark.RunAsync(arguments);
        return 0;
    case "store":
        await StoreBenchmark.RunAsync(
            Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), arguments.Int("profiles", 500), arguments.Int("pages", 18), Console.WriteLine);
        return 0;
    case "postgres":
        await PostgresStoreBenchmark.RunAsync(arguments.Int("profiles", 200), arguments.Int("pages", 10), Console.WriteLine);
        return 0;
    case "processes":
        await ProcessBenchmark.RunAsync(arguments);
        return 0;
    case "sync-once":
        await ProcessBenchmark.SyncOnceAsync();
        return 0;
    case "products":
        await ProductBenchmark.RunAsync(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), arguments.Int("look-ups", 10_000), Console.WriteLine);
        return 0;
    case "micro":
        MicroBenchmarks.Run();
        return 0;
    default:
        Console.Error.WriteLine("One of: fleet, listing, memory, bids, store, postgres, processes, reports, products, micro. See benchmarks/README.md.");
        return 2;
}
