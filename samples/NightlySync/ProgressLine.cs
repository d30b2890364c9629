using AmazonAds.Fleet;
using Spectre.Console;

namespace NightlySync;

/// <summary>A live progress bar while a sync runs.</summary>
internal static class ProgressLine
{
    private static readonly TimeSpan Pulse = TimeSpan.FromMilliseconds(200);

    public static async Task ShowAsync(string title, Func<SyncProgressSnapshot> read, Func<Task> work)
    {
        await AnsiConsole.Progress()
            .AutoClear(false)
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn())
            .StartAsync(async context =>
            {
                var bar = context.AddTask(title, maxValue: 1);
                var running = work();
                using var pulse = new PeriodicTimer(Pulse);
                while (!running.IsCompleted)
                {
                    Show(bar, title, read());
                    await Task.WhenAny(running, pulse.WaitForNextTickAsync().AsTask());
                }

                await running;
                Show(bar, title, read());
                bar.Value = 1;
            });
    }

    private static void Show(ProgressTask bar, string title, SyncProgressSnapshot now)
    {
        var left = now.TimeLeft is { } time ? $", {time.TotalSeconds:0} s left" : string.Empty;
        bar.Description = $"{title}: {now.Done:N0}/{now.Profiles:N0} profiles, {now.Rows:N0} rows, {now.Throttled:N0} throttled{left}";
        bar.Value = now.Fraction;
    }
}
