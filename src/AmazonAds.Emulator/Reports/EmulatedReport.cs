using AmazonAds.Emulator.State;

namespace AmazonAds.Emulator.Reports;

/// <summary>A report that was asked for. Its state follows from the clock alone.</summary>
internal sealed class EmulatedReport(string id, ReportDemand demand, ProfileRows rows, DateTimeOffset createdAt, TimeSpan delay, bool fails)
{
    private readonly object gate = new();
    private SpilledBytes? large;
    private WeakReference<SpilledBytes>? small;

    public string Id => id;

    public ReportDemand Demand => demand;

    public ProfileRows Rows => rows;

    public DateTimeOffset CreatedAt => createdAt;

    public DateTimeOffset DoneAt => createdAt + delay;

    public string StatusAt(DateTimeOffset now) =>
        now < createdAt + (delay / 2) ? "PENDING" : now < DoneAt ? "PROCESSING" : fails ? "FAILED" : "COMPLETED";

    /// <summary>The file, the same every time. A small one is forgotten when memory is short and made again.</summary>
    public SpilledBytes File(int things)
    {
        lock (gate)
        {
            if (large is not null)
                return large;
            if (small is not null && small.TryGetTarget(out var file))
                return file;
            file = ReportFile.Make(this, things);
            if (file.Memory is null)
                large = file;
            else
                small = new WeakReference<SpilledBytes>(file);
            return file;
        }
    }
}
