using AmazonAds.Emulator.State;

namespace AmazonAds.Emulator.Reports;

/// <summary>A report that was asked for. Its state follows from the clock alone.</summary>
internal sealed class EmulatedReport(string id, ReportDemand demand, ProfileRows rows, DateTimeOffset createdAt, TimeSpan delay, bool fails)
{
    private WeakReference<byte[]>? made;

    public string Id => id;

    public ReportDemand Demand => demand;

    public ProfileRows Rows => rows;

    public DateTimeOffset CreatedAt => createdAt;

    public DateTimeOffset DoneAt => createdAt + delay;

    public string StatusAt(DateTimeOffset now) =>
        now < createdAt + (delay / 2) ? "PENDING" : now < DoneAt ? "PROCESSING" : fails ? "FAILED" : "COMPLETED";

    /// <summary>The file; made when it is asked for, the same every time, and forgotten when memory is short.</summary>
    public byte[] File(int things)
    {
        if (made is not null && made.TryGetTarget(out var file))
            return file;
        file = ReportFile.Make(this, things);
        made = new WeakReference<byte[]>(file);
        return file;
    }
}
