using System.Text.Json;

namespace AmazonAds.PowerShell.Tests.Running;

/// <summary>Builds the module and runs all files in one PowerShell, once for all cases.</summary>
internal static class PesterRun
{
    private static readonly Lazy<Task<PesterResult>> Run = new(RunAsync);

    internal static Task<PesterResult> Result => Run.Value;

    private static async Task<PesterResult> RunAsync()
    {
        var module = Environment.GetEnvironmentVariable("AMAZONADS_MODULE_PATH") is { Length: > 0 } built
            ? built
            : await BuildAsync();

        var file = Path.Combine(AppContext.BaseDirectory, "pester.json");
        File.Delete(file);
        var run = await PowerShellAsync("Invoke-Specs.ps1", Repository.SpecFolder, "-ModulePath", module, "-ResultPath", file);
        if (!File.Exists(file))
            throw new InvalidOperationException($"Pester did not finish (exit code {run.ExitCode}).\n{run.Output}\n{run.Errors}");

        await using var json = File.OpenRead(file);
        return (await JsonSerializer.DeserializeAsync<PesterResult>(json))!;
    }

    private static async Task<string> BuildAsync()
    {
        var module = Path.Combine(AppContext.BaseDirectory, "module", "AmazonAds.PowerShell");
        var build = await PowerShellAsync("build.ps1", Repository.Root, "-OutputPath", module);
        return build.ExitCode == 0
            ? module
            : throw new InvalidOperationException($"build.ps1 failed.\n{build.Output}\n{build.Errors}");
    }

    private static Task<(int ExitCode, string Output, string Errors)> PowerShellAsync(string script, string folder, params string[] arguments) =>
        ChildProcess.RunAsync(
            PowerShellHost.Current.Executable,
            ["-NoProfile", "-NonInteractive", "-File", Path.Combine(folder, script), .. arguments]);
}
