using System.Diagnostics;

namespace AmazonAds.Tests.Storage.Postgres;

/// <summary>The programs of PostgreSQL on this machine, and who may run them: its server refuses to serve for root.</summary>
internal static class PostgresPrograms
{
    private static readonly string[] Accounts = ["postgres", "nobody"];

    /// <summary>Where they are, or null where they are not or cannot be run.</summary>
    public static string? Folder { get; } = Find();

    private static string? Account { get; } = Environment.IsPrivilegedProcess && !OperatingSystem.IsWindows()
        ? Array.Find(Accounts, account => Run("id", ["-u", account]) is not null)
        : null;

    /// <summary>How a program is started, as an ordinary user and with its output redirected.</summary>
    /// <param name="program">Its name, for instance <c>initdb</c>.</param>
    /// <param name="arguments">Its arguments.</param>
    public static ProcessStartInfo Start(string program, params ReadOnlySpan<string> arguments)
    {
        var file = Path.IsPathRooted(program) ? program : Path.Combine(Folder!, program);

        // Not through a shell or su: the process that is started is then the server itself.
        var start = new ProcessStartInfo(Account is null ? file : "setpriv")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        string[] before = Account is null ? [] : ["--reuid", Account, "--regid", Run("id", ["-g", Account])!, "--clear-groups", file];
        foreach (var argument in (string[])[.. before, .. arguments]) start.ArgumentList.Add(argument);
        start.Environment["LC_ALL"] = "C";
        return start;
    }

    private static string? Find()
    {
        if (OperatingSystem.IsWindows()) return null;
        var folder = Run("pg_config", ["--bindir"]);
        if (folder is null || !File.Exists(Path.Combine(folder, "initdb"))) return null;
        return !Environment.IsPrivilegedProcess || Run("setpriv", ["--version"]) is not null ? folder : null;
    }

    private static string? Run(string program, string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) 
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            });
            var output = process!.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 ? output.Trim() : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
