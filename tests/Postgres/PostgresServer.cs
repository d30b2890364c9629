using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace AmazonAds.Tests.Storage.Postgres;

/// <summary>
/// A PostgreSQL of the tests' or the benchmarks' own, with its data in a folder that goes with it. Both projects take this file in.
/// </summary>
public sealed partial class PostgresServer : IAsyncDisposable
{
    private const string Owner = "ads";
    private const string Password = "a-password-that-nobody-may-see";

    private readonly string folder;
    private readonly int port;
    private Process? process;
    private int databases;

    private PostgresServer(string folder, int port)
    {
        this.folder = folder;
        this.port = port;
    }

    private string Data => Path.Combine(folder, "data");

    /// <summary>Makes and starts a server.</summary>
    public static async Task<PostgresServer> StartNewAsync()
    {
        BeforeStart();
        if (PostgresPrograms.Folder is null) throw new InvalidOperationException("There is no PostgreSQL on this machine.");
        var place = (await RunAsync("/bin/mktemp", "-d", Path.Combine(Path.GetTempPath(), "amazonads-postgres-XXXXXXXX"))).Trim();
        var passwordFile = Path.Combine(place, "password");
        await RunAsync("/bin/sh", "-c", $"printf %s '{Password}' > '{passwordFile}'");
        var server = new PostgresServer(place, FreePort());
        await RunAsync("initdb", "--no-sync", "-D", server.Data, "-U", Owner, "--pwfile", passwordFile, "-A", "scram-sha-256", "-E", "UTF8", "--locale", "C");
        await server.StartAsync();
        return server;
    }

    /// <summary>A new, empty database: its address with user and password, as people write it.</summary>
    public async Task<string> CreateDatabaseAsync()
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"ads_{Interlocked.Increment(ref databases)}");
        await using var connection = new NpgsqlConnection(ConnectionString("postgres") + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand($"CREATE DATABASE {name}", connection);
        await command.ExecuteNonQueryAsync();
        return Address(name);
    }

    /// <summary>A database's address.</summary>
    public string Address(string database) => string.Create(CultureInfo.InvariantCulture, $"postgres://{Owner}:{Password}@127.0.0.1:{port}/{database}");

    /// <summary>A database's address in the words of the driver.</summary>
    public string ConnectionString(string database) => string.Create(
        CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={port};Username={Owner};Password={Password};Database={database}");

    /// <summary>Starts the server again after <see cref="StopAsync"/>.</summary>
    public async Task StartAsync()
    {
        var start = PostgresPrograms.Start(
            "postgres", "-D", Data, "-p", port.ToString(CultureInfo.InvariantCulture), "-k", folder,
            "-c", "listen_addresses=127.0.0.1", "-c", "max_connections=200", "-c", "fsync=off", "-c", "shared_buffers=64MB", "-c", "log_min_messages=log");
        process = Process.Start(start)!;
        var ready = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var log = new List<string>();
        process.ErrorDataReceived += (_, line) =>
        {
            if (line.Data is null) ready.TrySetException(new InvalidOperationException("PostgreSQL ended: " + string.Join('\n', log)));
            else if (line.Data.Contains("ready to accept connections", StringComparison.Ordinal)) ready.TrySetResult();
            else if (!ready.Task.IsCompleted) log.Add(line.Data);
        };
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
        await ready.Task;
    }

    /// <summary>Stops the server: its clients' connections break.</summary>
    /// <param name="mode"><c>fast</c>, or <c>immediate</c> as if the machine had been switched off.</param>
    public async Task StopAsync(string mode = "fast")
    {
        if (process is null) return;
        await RunAsync("pg_ctl", "stop", "-D", Data, "-m", mode);
        await process.WaitForExitAsync();
        process.Dispose();
        process = null;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await StopAsync("immediate");
        await RunAsync("/bin/rm", "-rf", folder);
    }

    // What a test does where there is no PostgreSQL.
    static partial void BeforeStart();

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static async Task<string> RunAsync(string program, params string[] arguments)
    {
        using var started = Process.Start(PostgresPrograms.Start(program, arguments))!;
        var output = started.StandardOutput.ReadToEndAsync();
        var errors = await started.StandardError.ReadToEndAsync();
        await started.WaitForExitAsync();
        return started.ExitCode == 0 ? await output : throw new InvalidOperationException($"{program} failed: {errors}");
    }
}
