using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Loader;

namespace AmazonAds.PowerShell.Loader;

/// <summary>
/// A load context that takes what the module folder holds from there and everything else, PowerShell and
/// the runtime above all, from the host.
/// </summary>
/// <remarks>It is never unloaded: cmdlets stay alive as long as any runspace knows them.</remarks>
internal sealed class ModuleLoadContext(string folder) : AssemblyLoadContext(ContextName)
{
    /// <summary>The name under which the context shows in debuggers and in <see cref="AssemblyLoadContext.All"/>.</summary>
    internal const string ContextName = "AmazonAds.PowerShell";

    // The runtime's HttpClient and ours meet in the static state of this assembly (the current activity,
    // the meters' listeners), so the host's copy serves wherever it is new enough.
    private const string SharedWithHost = "System.Diagnostics.DiagnosticSource";

    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        if (assemblyName.Name is not { Length: > 0 } name)
            return null;

        var file = Path.Combine(folder, assemblyName.CultureName ?? "", name + ".dll");
        if (!File.Exists(file))
            return null;

        return name == SharedWithHost && TryLoadFromHost(assemblyName) is { } shared
            ? shared
            : LoadFromAssemblyPath(file);
    }

    /// <inheritdoc/>
    protected override nint LoadUnmanagedDll(string unmanagedDllName)
    {
        var platform = RuntimePlatform.From(
            RuntimeInformation.RuntimeIdentifier,
            RuntimeInformation.ProcessArchitecture,
            OperatingSystem.IsWindows() ? "win" : OperatingSystem.IsMacOS() ? "osx" : "linux");

        foreach (var candidate in NativeLibraryPaths.Candidates(unmanagedDllName, platform))
        {
            if (NativeLibrary.TryLoad(Path.Combine(folder, candidate), out var handle))
                return handle;
        }

        return 0;
    }

    private static Assembly? TryLoadFromHost(AssemblyName assemblyName)
    {
        try
        {
            return Default.LoadFromAssemblyName(assemblyName);
        }
        catch (IOException)
        {
            // Absent, or older than what the module was built for.
            return null;
        }
    }
}
