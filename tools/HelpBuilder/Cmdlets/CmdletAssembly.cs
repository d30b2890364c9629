using System.Reflection;

namespace AmazonAds.HelpBuilder.Cmdlets;

/// <summary>Opens a cmdlet assembly for inspection, without running any of it.</summary>
internal static class CmdletAssembly
{
    internal static IReadOnlyList<CmdletModel> Read(string file)
    {
        // The folder's own assemblies come first: a name is resolved to the first path that has it.
        var assemblies = Directory.GetFiles(Path.GetDirectoryName(Path.GetFullPath(file))!, "*.dll")
            .Concat(Directory.GetFiles(AppContext.BaseDirectory, "*.dll"))
            .Concat(Directory.GetFiles(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "*.dll"))
            .DistinctBy(Path.GetFileName, StringComparer.OrdinalIgnoreCase);

        using var context = new MetadataLoadContext(new PathAssemblyResolver(assemblies));
        return CmdletReader.ReadAll(context.LoadFromAssemblyPath(Path.GetFullPath(file)).GetTypes());
    }
}
