using YamlDotNet.RepresentationModel;

namespace AmazonAds.Tests.Samples;

/// <summary>The example of a workflow, as GitHub would read it. What its scripts say is looked at by Samples.Tests.ps1.</summary>
public sealed class WorkflowTests
{
    private static readonly YamlMappingNode Workflow = Read();

    private static IEnumerable<YamlMappingNode> Jobs => Map(Workflow, "jobs").Children.Values.Cast<YamlMappingNode>();

    private static IEnumerable<YamlMappingNode> Steps => Jobs.SelectMany(job => ((YamlSequenceNode)job["steps"]).Cast<YamlMappingNode>());

    [Fact]
    public void It_has_what_a_workflow_needs_and_nothing_unknown()
    {
        Known(Workflow, "name", "on", "concurrency", "permissions", "defaults", "env", "jobs");
        Assert.Equal("pwsh", Text(Map(Map(Workflow, "defaults"), "run"), "shell"));
        foreach (var job in Jobs)
        {
            Known(job, "runs-on", "timeout-minutes", "strategy", "steps", "needs", "if");
            Assert.NotEmpty(Text(job, "runs-on"));
        }
    }

    [Fact]
    public void Every_step_either_runs_a_block_or_uses_an_action_of_a_version()
    {
        foreach (var step in Steps)
        {
            Known(step, "name", "uses", "run", "if", "with");
            Assert.True(step.Children.ContainsKey("run") ^ step.Children.ContainsKey("uses"));
            if (step.Children.TryGetValue("uses", out var action)) Assert.Matches("^[a-z-]+/[a-z-]+@v[0-9]+$", ((YamlScalarNode)action).Value);
            if (step.Children.TryGetValue("run", out var script)) Assert.Equal(YamlDotNet.Core.ScalarStyle.Literal, ((YamlScalarNode)script).Style);
        }
    }

    [Fact]
    public void Runners_share_one_store_and_one_that_fails_stops_no_other()
    {
        var strategy = Map((YamlMappingNode)Map(Workflow, "jobs")["sync"], "strategy");

        Assert.Equal("false", Text(strategy, "fail-fast"));
        Assert.True(((YamlSequenceNode)Map(strategy, "matrix")["runner"]).Children.Count > 1);
        Assert.Equal("${{ secrets.ADS_STORE }}", Text(Map(Workflow, "env"), "ADS_STORE"));
    }

    [Fact]
    public void Jobs_need_jobs_that_there_are()
    {
        var names = Map(Workflow, "jobs").Children.Keys.Select(name => ((YamlScalarNode)name).Value);

        Assert.All(Jobs.Where(job => job.Children.ContainsKey("needs")), job => Assert.Contains(Text(job, "needs"), names));
    }

    [Fact]
    public void Secrets_come_from_the_secrets_and_stand_nowhere_else()
    {
        foreach (var (name, value) in Map(Workflow, "env").Children)
        {
            var (key, text) = (((YamlScalarNode)name).Value!, ((YamlScalarNode)value).Value!);
            if (key.EndsWith("_REGION", StringComparison.Ordinal)) Assert.Contains(text, new[] { "NA", "EU", "FE" });
            else Assert.Equal($"${{{{ secrets.{key} }}}}", text);
        }

        Assert.All(Steps.Where(step => step.Children.ContainsKey("run")), step => Assert.DoesNotContain("${{", Text(step, "run"), StringComparison.Ordinal));
    }

    private static YamlMappingNode Read()
    {
        var stream = new YamlStream();
        using var file = File.OpenText(SampleFile.Of("ci", "github-actions.yml"));
        stream.Load(file);
        return (YamlMappingNode)Assert.Single(stream.Documents).RootNode;
    }

    private static YamlMappingNode Map(YamlMappingNode parent, string name) => (YamlMappingNode)parent[name];

    private static string Text(YamlMappingNode parent, string name) => ((YamlScalarNode)parent[name]).Value!;

    private static void Known(YamlMappingNode node, params string[] names) =>
        Assert.All(node.Children.Keys, name => Assert.Contains(((YamlScalarNode)name).Value, names));
}
