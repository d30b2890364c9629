using System.Diagnostics;

namespace AmazonAds.Tests.Testing;

/// <summary>Runs a test method of this program in a process of its own: see <see cref="Storage.ChildFactAttribute"/>.</summary>
internal static class ChildProcess
{
    private const string Variable = "AMAZONADS_TESTS_CHILD";

    /// <summary>Whether this process is such a child.</summary>
    public static bool IsOne => Environment.GetEnvironmentVariable(Variable) is not null;

    /// <summary>How the test program is started for one method, the way it was started itself.</summary>
    /// <param name="testClass">The class.</param>
    /// <param name="method">The method.</param>
    /// <param name="environment">What it is told.</param>
    public static ProcessStartInfo For(Type testClass, string method, params ReadOnlySpan<(string Name, string Value)> environment)
    {
        var assembly = testClass.Assembly;
        var isOwnProgram = Path.GetFileNameWithoutExtension(Environment.ProcessPath) == assembly.GetName().Name;
        var start = new ProcessStartInfo(isOwnProgram ? Environment.ProcessPath! : "dotnet")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        string[] host = isOwnProgram ? [] : ["exec", assembly.Location];
        foreach (var argument in (string[])[.. host, "-method", $"{testClass.FullName}.{method}"]) start.ArgumentList.Add(argument);
        start.Environment[Variable] = "1";
        foreach (var (name, value) in environment) start.Environment[name] = value;
        return start;
    }
}
