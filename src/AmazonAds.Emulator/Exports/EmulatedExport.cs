using AmazonAds.Emulator.State;

namespace AmazonAds.Emulator.Exports;

/// <summary>An export that was asked for. Its state follows from the clock alone.</summary>
internal sealed class EmulatedExport(string id, ExportDemand demand, ProfileRows rows, string client, DateTimeOffset createdAt, TimeSpan delay, bool fails)
{
    private readonly Lazy<byte[]> file = new(() => ExportFile.Make(demand, rows));

    public string Id => id;

    public ExportDemand Demand => demand;

    public ProfileRows Rows => rows;

    public string Client => client;

    public DateTimeOffset CreatedAt => createdAt;

    public DateTimeOffset DoneAt => createdAt + delay;

    /// <summary>The file, with the rows as they were when somebody first saw that it is there.</summary>
    public byte[] File => file.Value;

    public string StatusAt(DateTimeOffset now) => now < DoneAt ? "PROCESSING" : fails ? "FAILED" : "COMPLETED";
}
