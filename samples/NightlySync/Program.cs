using System.Globalization;
using NightlySync;
using Spectre.Console;

// The main job, as a small program: sync a fleet into a database, change bids, sync again, and say what happened.
// It runs on the emulator and needs neither credentials nor PowerShell.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (Console.IsOutputRedirected) AnsiConsole.Profile.Width = 160;
using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    stop.Cancel();
};

try
{
    return await new NightlyJob(JobOptions.Parse(args)).RunAsync(stop.Token);
}
catch (OperationCanceledException)
{
    Console.Error.WriteLine("Cancelled. What was committed is kept; the next run carries on.");
    return 130;
}
catch (FormatException exception)
{
    Console.Error.WriteLine(exception.Message);
    return 2;
}
