using System.Management.Automation;

namespace AmazonAds.PowerShell.Abstractions;

/// <summary>Shows progress, at most five times a second, and not at all for what is done within the first second.</summary>
internal sealed class ProgressPulse
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private readonly TimeProvider time;
    private long due;
    private ProgressRecord? shown;

    /// <summary>Begins to count.</summary>
    /// <param name="time">The clock.</param>
    public ProgressPulse(TimeProvider time)
    {
        this.time = time;
        due = Later(Patience);
    }

    /// <summary>Shows progress if it is time to.</summary>
    /// <param name="cmdlet">The cmdlet whose progress it is.</param>
    /// <param name="progress">Gives what to show; null for nothing.</param>
    public void Beat(Cmdlet cmdlet, Func<ProgressRecord?> progress)
    {
        if (time.GetTimestamp() < due) return;
        due = Later(Interval);
        if (progress() is not { } record) return;
        shown = record;
        cmdlet.WriteProgress(record);
    }

    /// <summary>Takes the bar away if one is shown.</summary>
    /// <param name="cmdlet">The cmdlet whose progress it is.</param>
    public void End(Cmdlet cmdlet)
    {
        if (shown is null) return;
        shown.RecordType = ProgressRecordType.Completed;
        cmdlet.WriteProgress(shown);
        shown = null;
    }

    private long Later(TimeSpan span) => time.GetTimestamp() + (long)(span.TotalSeconds * time.TimestampFrequency);
}
