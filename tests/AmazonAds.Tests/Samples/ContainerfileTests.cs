using System.Text.Json;

namespace AmazonAds.Tests.Samples;

/// <summary>The container of the nightly job, as a builder would read it. What its scripts say is looked at by Samples.Tests.ps1.</summary>
public sealed class ContainerfileTests
{
    private static readonly string[] Instructions =
        ["ADD", "ARG", "CMD", "COPY", "ENTRYPOINT", "ENV", "EXPOSE", "FROM", "HEALTHCHECK", "LABEL", "RUN", "SHELL", "STOPSIGNAL", "USER", "VOLUME", "WORKDIR"];

    private static readonly IReadOnlyList<(string Instruction, string Words)> Lines =
        [.. File.ReadLines(SampleFile.Of("ci", "Containerfile")).Where(line => line.Length > 0 && line[0] != '#').Select(Split)];

    [Fact]
    public void Every_line_is_an_instruction_and_the_first_names_an_image_of_a_version()
    {
        Assert.All(Lines, line => Assert.Contains(line.Instruction, Instructions));
        Assert.All(Lines, line => Assert.NotEmpty(line.Words));
        Assert.All(Lines, line => Assert.False(line.Words.EndsWith('\\'), "Lines that go on are not read here."));
        Assert.Equal("FROM", Lines[0].Instruction);
        Assert.Matches("^[a-z0-9./-]+:[0-9][a-z0-9.-]*$", Lines[0].Words);
    }

    [Fact]
    public void What_is_run_is_written_as_a_list_so_that_signals_and_exit_codes_pass()
    {
        Assert.Equal("pwsh", List("SHELL")[0]);
        Assert.Equal("pwsh", List("ENTRYPOINT")[0]);
        Assert.NotEmpty(List("CMD"));
        Assert.Equal(["/data"], List("VOLUME"));
    }

    [Fact]
    public void What_is_copied_is_there_and_is_what_runs()
    {
        foreach (var (_, words) in Lines.Where(line => line.Instruction == "COPY"))
        {
            var (source, target) = (words.Split(' ')[0], words.Split(' ')[1]);
            Assert.True(File.Exists(SampleFile.Of(source)), source);
            Assert.Equal(target, List("ENTRYPOINT")[^1]);
        }
    }

    [Fact]
    public void The_job_is_not_root_and_holds_no_secret()
    {
        Assert.NotEqual("root", Lines.Last(line => line.Instruction == "USER").Words);
        Assert.All(Lines.Where(line => line.Instruction is "ENV" or "ARG"), line => Assert.DoesNotMatch("SECRET|TOKEN|PASSWORD", line.Words));
    }

    private static (string Instruction, string Words) Split(string line)
    {
        var parts = line.Split(' ', 2);
        return (parts[0], parts.Length > 1 ? parts[1].Trim() : string.Empty);
    }

    private static string[] List(string instruction) =>
        JsonSerializer.Deserialize<string[]>(Lines.Single(line => line.Instruction == instruction).Words)!;
}
