using System.Management.Automation;

namespace AmazonAds.Tests.HelpBuilder;

/// <summary>Cmdlets for the help builder to read; nested so that one file tells their whole story.</summary>
public static class SampleCmdlets
{
    public abstract class CampaignCommand : PSCmdlet
    {
        [Parameter(ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
        public string[] ProfileId { get; set; } = [];
    }

    [Cmdlet(VerbsCommon.Get, "AdsSample", DefaultParameterSetName = "ByName")]
    [OutputType(typeof(Uri), typeof(string))]
    public sealed class GetSampleCommand : CampaignCommand
    {
        [Parameter(Position = 0, ParameterSetName = "ByName"), SupportsWildcards]
        public string? Name { get; set; }

        [Parameter(Mandatory = true, ParameterSetName = "ById"), Alias("Key", "CampaignId")]
        public long? Id { get; set; }

        [Parameter, ValidateSet("ENABLED", "PAUSED")]
        public string? State { get; set; }

        [Parameter, PSDefaultValue(Help = "300 s at a prompt")]
        public int TimeoutSec { get; set; }

        [Parameter, PSDefaultValue(Value = DayOfWeek.Friday)]
        public DayOfWeek Day { get; set; }

        [Parameter(DontShow = true)]
        public SwitchParameter Hidden { get; set; }

        public string NoParameter { get; set; } = "";
    }

    [Cmdlet(VerbsCommon.Set, "AdsSample", SupportsShouldProcess = true)]
    public sealed class SetSampleCommand : PSCmdlet
    {
        [Parameter(Mandatory = true, Position = 0)]
        public string Id { get; set; } = "";

        [Parameter]
        public SwitchParameter PassThru { get; set; }
    }
}
