namespace AmazonAds.PowerShell.Tests.Running;

/// <summary>The PowerShell on the PATH, or why there is none to use.</summary>
/// <param name="Executable">The file to start.</param>
/// <param name="Absence">Why Pester cannot run here; null when it can.</param>
internal sealed record PowerShellHost(string Executable, string? Absence)
{
    private const string Probe = """
        if ($PSVersionTable.PSVersion -lt '7.4') { "pwsh is $($PSVersionTable.PSVersion), and the module needs 7.4 or later." }
        elseif (-not (Get-Module -ListAvailable -Name Pester | Where-Object Version -ge '5.3')) { 'pwsh has no Pester 5.3 or later.' }
        """;

    private static readonly Lazy<PowerShellHost> Found = new(Find);

    internal static PowerShellHost Current => Found.Value;

    private static PowerShellHost Find()
    {
        var name = OperatingSystem.IsWindows() ? "pwsh.exe" : "pwsh";
        var executable = (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, name))
            .FirstOrDefault(File.Exists);
        if (executable is null)
            return new PowerShellHost(name, "pwsh is not on the PATH.");

        // Rows of a theory are asked for synchronously.
        var probe = ChildProcess.RunAsync(executable, ["-NoProfile", "-NonInteractive", "-Command", Probe]).GetAwaiter().GetResult();
        var said = probe.Output.Trim();
        return new PowerShellHost(executable, probe.ExitCode == 0 && said.Length == 0 ? null : $"{said} {probe.Errors}".Trim());
    }
}
