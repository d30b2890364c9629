using AmazonAds.HelpBuilder.Cmdlets;

namespace AmazonAds.Tests.HelpBuilder;

public class CmdletReaderTests
{
    private static readonly CmdletModel Get = CmdletReader.Read(typeof(SampleCmdlets.GetSampleCommand))!;

    [Fact]
    public void Abstract_commands_and_other_classes_are_no_cmdlets() =>
        Assert.Equal(
            ["Get-AdsSample", "Set-AdsSample"],
            CmdletReader.ReadAll([.. typeof(SampleCmdlets).GetNestedTypes(), typeof(CmdletReaderTests)]).Select(cmdlet => cmdlet.Name));

    [Fact]
    public void Parameters_include_inherited_ones_and_leave_out_hidden_ones() =>
        Assert.Equal(["Name", "Id", "State", "TimeoutSec", "Day", "ProfileId"], Get.Parameters.Select(parameter => parameter.Name));

    [Fact]
    public void A_nullable_type_is_named_without_its_nullability() =>
        Assert.Equal("Int64", Parameter("Id").TypeName);

    [Fact]
    public void Aliases_defaults_wildcards_and_pipeline_come_from_the_attributes()
    {
        Assert.Equal(["Key", "CampaignId"], Parameter("Id").Aliases);
        Assert.Equal("300 s at a prompt", Parameter("TimeoutSec").DefaultValue);
        Assert.Equal("Friday", Parameter("Day").DefaultValue);
        Assert.True(Parameter("Name").Wildcards);
        Assert.Equal("True (ByValue, ByPropertyName)", Parameter("ProfileId").Sets[0].PipelineInput);
    }

    [Fact]
    public void Accepted_values_come_from_a_set_or_an_enum()
    {
        Assert.Equal(["ENABLED", "PAUSED"], Parameter("State").AcceptedValues);
        Assert.Contains("Friday", Parameter("Day").AcceptedValues);
    }

    [Fact]
    public void Output_types_carry_their_full_names() =>
        Assert.Equal(["System.Uri", "System.String"], Get.OutputTypes);

    [Fact]
    public void The_default_parameter_set_comes_first() => Assert.Equal(["ByName", "ById"], Get.ParameterSets);

    [Fact]
    public void Syntax_has_one_line_per_set_with_positions_and_mandatory_parameters_first() =>
        Assert.Equal(
            [
                "Get-AdsSample [[-Name] <String>] [-State <String>] [-TimeoutSec <Int32>] [-Day <DayOfWeek>] [-ProfileId <String[]>] [<CommonParameters>]",
                "Get-AdsSample -Id <Int64> [-State <String>] [-TimeoutSec <Int32>] [-Day <DayOfWeek>] [-ProfileId <String[]>] [<CommonParameters>]",
            ],
            SyntaxText.Lines(Get));

    [Fact]
    public void A_cmdlet_that_asks_before_it_acts_has_WhatIf_and_Confirm() =>
        Assert.Equal(
            ["Set-AdsSample [-Id] <String> [-PassThru] [-WhatIf] [-Confirm] [<CommonParameters>]"],
            SyntaxText.Lines(CmdletReader.Read(typeof(SampleCmdlets.SetSampleCommand))!));

    [Fact]
    public void Cmdlets_are_read_from_a_file_without_running_it() =>
        Assert.Contains(CmdletAssembly.Read(typeof(SampleCmdlets).Assembly.Location), cmdlet => cmdlet.Name == "Get-AdsSample");

    private static ParameterModel Parameter(string name) => Get.Parameters.Single(parameter => parameter.Name == name);
}
