using System.Diagnostics;
using System.Globalization;
using AmazonAds.Connections;
using AmazonAds.Diagnostics;
using AmazonAds.Emulator;

namespace AmazonAds.Benchmarks;

/// <summary>The emulator in a process of its own, so that memory and processor time on this side are the client's.</summary>
internal sealed class EmulatorProcess : IAsyncDisposable
{
    private readonly Process process;

    private EmulatorProcess(Process process, Uri endpoint, Uri tokenEndpoint, IReadOnlyList<string> grants)
    {
        this.process = process;
        Connections = [.. grants.Select((refreshToken, index) => Connect("benchmark" + index, refreshToken, endpoint, tokenEndpoint))];
    }

    /// <summary>The connection of the first grant.</summary>
    public AdsConnection Connection => Connections[0];

    /// <summary>A connection for each grant.</summary>
    public IReadOnlyList<AdsConnection> Connections { get; }

    /// <summary>Processor time the emulator has used.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>A connection to an emulator's host.</summary>
    public static AdsConnection Connect(string name, string refreshToken, Uri endpoint, Uri tokenEndpoint) => new(
        name,
        EmulatorOptions.DefaultClientId,
        new Secret(EmulatorOptions.DefaultClientSecret),
        new Secret(refreshToken),
        AdsRegion.NA,
        endpoint,
        tokenEndpoint);

    public static async Task<EmulatorProcess> StartAsync(params (string Name, double Value)[] options)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true, RedirectStandardInput = true, UseShellExecute = false };
        start.ArgumentList.Add("serve");
        foreach (var (name, value) in options)
        {
            start.ArgumentList.Add("--" + name);
            start.ArgumentList.Add(value.ToString(CultureInfo.InvariantCulture));
        }

        var child = Process.Start(start)!;
        var endpoint = await child.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The emulator did not start.");
        var tokenEndpoint = await child.StandardOutput.ReadLineAsync();
        var grants = await child.StandardOutput.ReadLineAsync();
        return new EmulatorProcess(child, new Uri(endpoint), new Uri(tokenEndpoint!), grants!.Split(' '));
    }

    /// <summary>What the child process runs, until its standard input closes.</summary>
    public static async Task ServeAsync(Arguments arguments)
    {
        var emulator = new AdsEmulator(new EmulatorOptions
        {
            Profiles = arguments.Int("profiles", 1),
            CampaignsPerProfile = arguments.Int("campaigns", 10),
            AdGroupsPerCampaign = arguments.Int("adgroups", 3),
            KeywordsPerAdGroup = arguments.Int("keywords", 60),
            RequestsPerSecond = arguments.Double("rate", 0),
            Burst = arguments.Int("burst", 10),
            DefaultPageSize = arguments.Int("page", 100),
            MaxPageSize = Math.Max(1000, arguments.Int("page", 100)),
            ReportRows = arguments.Int("report-rows", 50),
            Latency = TimeSpan.FromMilliseconds(arguments.Int("latency", 0)),
            GrantCount = arguments.Int("grants", 1),
            RequestLogCapacity = 0,
        });
        await using var host = await EmulatorHost.StartAsync(emulator);
        Console.WriteLine(host.Endpoint);
        Console.WriteLine(host.TokenEndpoint);
        Console.WriteLine(string.Join(' ', emulator.Grants.Select(grant => grant.RefreshToken)));
        await Console.In.ReadToEndAsync();
    }

    public async ValueTask DisposeAsync()
    {
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        process.Dispose();
    }
}
