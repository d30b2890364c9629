using System.Net.Sockets;
using System.Runtime.InteropServices;
using AmazonAds.Emulator;
using AmazonAds.Emulator.Cli;

CommandLine line;
AdsEmulator emulator;
try
{
    line = CommandLine.Parse(args);
    if (line.Help)
    {
        Console.Out.WriteLine(Announcement.Help);
        return 0;
    }

    emulator = new AdsEmulator(line.Options);
}
catch (Exception failure) when (failure is FormatException or ArgumentException)
{
    await Console.Error.WriteLineAsync($"ads-emulator: {failure.Message} See --help.").ConfigureAwait(false);
    return 2;
}

foreach (var fault in line.Faults)
    emulator.Faults.Add(fault);

try
{
    var host = await EmulatorHost.StartAsync(emulator, line.Port).ConfigureAwait(false);
    await using var running = host.ConfigureAwait(false);
    Console.Out.WriteLine(line.Json ? Announcement.Json(host) : Announcement.Text(host));

    var stop = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
    void Stop(PosixSignalContext signal)
    {
        signal.Cancel = true;
        stop.TrySetResult();
    }

    using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
    using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
    await stop.Task.ConfigureAwait(false);
    return 0;
}
catch (SocketException failure)
{
    await Console.Error.WriteLineAsync($"ads-emulator: cannot listen on port {line.Port}: {failure.Message}").ConfigureAwait(false);
    return 1;
}
