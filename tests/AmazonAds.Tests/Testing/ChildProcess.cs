using System.Diagnostics;
using System.IO.Pipes;

namespace AmazonAds.Tests.Testing;

/// <summary>Runs a test method of this program in a process of its own: see <see cref="Storage.ChildFactAttribute"/>.</summary>
internal static class ChildProcess
{
    private const string Variable = "AMAZONADS_TESTS_CHILD";
    private const string PipeVariable = "AMAZONADS_TESTS_PIPE";

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

    /// <summary>Starts a method that says again and again how far it is (<see cref="ConnectAsync"/>), and kills it when it has said so often enough.</summary>
    /// <param name="testClass">The class.</param>
    /// <param name="method">The method.</param>
    /// <param name="signs">How often; it fails the test when the child ends before.</param>
    /// <param name="environment">What it is told.</param>
    public static async Task KillAfterAsync(Type testClass, string method, int signs, params (string Name, string Value)[] environment)
    {
        var name = "amazonads-" + Guid.NewGuid().ToString("N");
        await using var pipe = new NamedPipeServerStream(name, PipeDirection.In, 1, PipeTransmissionMode.Byte, PipeOptions.Asynchronous);
        using var child = Process.Start(For(testClass, method, [(PipeVariable, name), .. environment]))!;
        var output = child.StandardOutput.ReadToEndAsync();
        var errors = child.StandardError.ReadToEndAsync();
        var told = 0;
        try
        {
            var connected = pipe.WaitForConnectionAsync();
            var ended = child.WaitForExitAsync();
            if (await Task.WhenAny(connected, ended) == ended) Assert.Fail($"The child ended: {await output} {await errors}");
            while (told < signs && pipe.ReadByte() >= 0) told++;
        }
        finally
        {
            child.Kill();
            await child.WaitForExitAsync();
        }

        Assert.Equal(signs, told);
    }

    /// <summary>In the child: where it says how far it is, a byte each time.</summary>
    public static async Task<Stream> ConnectAsync()
    {
        var pipe = new NamedPipeClientStream(".", Environment.GetEnvironmentVariable(PipeVariable)!, PipeDirection.Out);
        await pipe.ConnectAsync();
        return pipe;
    }
}
