using System.Collections.Concurrent;
using System.Reflection;

namespace AmazonAds.PowerShell.Loader;

/// <summary>
/// The cmdlet assembly of a module folder, loaded once per process however many runspaces import it.
/// </summary>
/// <remarks>
/// This is the one place of the module with process-wide state: sharing one set of assemblies between
/// runspaces is its whole purpose, and everything that the runspaces share hangs off those assemblies.
/// </remarks>
public static class ModuleAssembly
{
    /// <summary>The file name of the assembly that holds the cmdlets.</summary>
    public const string FileName = "AmazonAds.PowerShell.dll";

    private static readonly ConcurrentDictionary<string, Lazy<Assembly>> Loaded = new(
        OperatingSystem.IsWindows() ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);

    /// <summary>Loads the cmdlet assembly of a module folder, or returns it when it is loaded already.</summary>
    /// <param name="moduleFolder">The folder that holds the manifest, the assemblies and <c>runtimes</c>.</param>
    /// <returns>The same assembly for every caller that names the same folder.</returns>
    /// <exception cref="FileNotFoundException">The folder holds no cmdlet assembly.</exception>
    public static Assembly Load(string moduleFolder)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(moduleFolder);

        var folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(moduleFolder));
        var loading = Loaded.GetOrAdd(folder, static path => new Lazy<Assembly>(() => LoadInto(path)));
        try
        {
            return loading.Value;
        }
        catch
        {
            // A Lazy remembers its failure; a folder that is mended later must load then.
            Loaded.TryRemove(KeyValuePair.Create(folder, loading));
            throw;
        }
    }

    private static Assembly LoadInto(string folder)
    {
        var file = Path.Combine(folder, FileName);
        if (!File.Exists(file))
            throw new FileNotFoundException($"The module folder holds no {FileName}; build or install the module again.", file);

        return new ModuleLoadContext(folder).LoadFromAssemblyPath(file);
    }
}
