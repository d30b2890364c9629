namespace AmazonAds.Reports;

/// <summary>The summary of a profile as its windows come in, in whichever order. Thread-safe.</summary>
internal sealed class WindowSum(DaySummary summary, int windows)
{
    private readonly object gate = new();
    private int left = windows;
    private bool spoilt;

    /// <summary>Takes rows in; gives the summary with the last rows of the last window, null before.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="endsWindow">Whether the window is whole with them.</param>
    public IReadOnlyList<ReportRow>? Add(IReadOnlyList<ReportRow> rows, bool endsWindow)
    {
        lock (gate)
        {
            foreach (var row in rows) summary.Add(row);
            if (endsWindow) left--;
            return endsWindow && left == 0 && !spoilt ? [.. summary.Rows()] : null;
        }
    }

    /// <summary>Notes that a window will not come.</summary>
    public void Spoil()
    {
        lock (gate) spoilt = true;
    }
}
