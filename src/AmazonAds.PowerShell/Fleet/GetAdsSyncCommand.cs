using System.Management.Automation;
using AmazonAds.PowerShell.Binding;
using AmazonAds.Storage.History;

namespace AmazonAds.PowerShell.Fleet;

/// <summary>Shows what syncs into a store did: its runs, how profiles ended in them, and which profiles are behind and why.</summary>
[Cmdlet(VerbsCommon.Get, "AdsSync", DefaultParameterSetName = OfRuns)]
[OutputType(typeof(RecordedRun), ParameterSetName = [OfRuns])]
[OutputType(typeof(RecordedProfile), ParameterSetName = [OfProfiles])]
[OutputType(typeof(ProfileBehind), ParameterSetName = [OfBehind])]
public sealed class GetAdsSyncCommand : HistoryCommand
{
    private const string OfRuns = "Run";
    private const string OfProfiles = "Profile";
    private const string OfBehind = "Behind";

    /// <summary>The runs, by number. Default: the newest.</summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true, ParameterSetName = OfRuns)]
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true, ParameterSetName = OfProfiles)]
    public long[]? Id { get; set; }

    /// <summary>How many of the newest runs. Default: 10; with -Since all of them.</summary>
    [Parameter(ParameterSetName = OfRuns)]
    [ValidateRange(1, int.MaxValue)]
    [PSDefaultValue(Value = 10)]
    public int Last { get; set; } = 10;

    /// <summary>Only runs that began then or later: a date, or a TimeSpan back from now. Default: whenever.</summary>
    [Parameter(ParameterSetName = OfRuns)]
    [Moment]
    public DateTimeOffset? Since { get; set; }

    /// <summary>The profiles of the runs, one by one. Default: the runs; for -ByProfile without -Id the newest run.</summary>
    [Parameter(Mandatory = true, ParameterSetName = OfProfiles)]
    public SwitchParameter ByProfile { get; set; }

    /// <summary>The profiles that are behind, with the reason.</summary>
    [Parameter(Mandatory = true, ParameterSetName = OfBehind)]
    public SwitchParameter Behind { get; set; }

    /// <summary>The age from which a complete sync counts as behind. Default: 1.00:00:00, a day.</summary>
    [Parameter(ParameterSetName = OfBehind)]
    [Age]
    [PSDefaultValue(Value = "1.00:00:00")]
    public TimeSpan OlderThan { get; set; } = TimeSpan.FromDays(1);

    private protected override void Accept()
    {
        var ids = Id ?? [];
        if (Behind) Read(WriteBehindAsync);
        else if (ByProfile) Read(history => WriteProfilesAsync(history, ids));
        else Read(history => WriteRunsAsync(history, ids));
    }

    private async Task WriteRunsAsync(ISyncHistory history, long[] ids)
    {
        if (ids.Length == 0)
        {
            var selection = new RunSelection { Since = Since, Last = Since is null || IsBound(nameof(Last)) ? Last : null };
            foreach (var run in await history.ReadRunsAsync(selection, StopToken).ConfigureAwait(false)) await Output.ObjectAsync(run, StopToken).ConfigureAwait(false);
        }

        foreach (var id in ids)
        {
            if (await FindAsync(history, id).ConfigureAwait(false) is { } run) await Output.ObjectAsync(run, StopToken).ConfigureAwait(false);
        }
    }

    private async Task WriteProfilesAsync(ISyncHistory history, long[] ids)
    {
        if (ids.Length == 0) ids = [.. (await history.ReadRunsAsync(new RunSelection { Last = 1 }, StopToken).ConfigureAwait(false)).Select(run => run.Id)];
        foreach (var id in ids)
        {
            if (await FindAsync(history, id).ConfigureAwait(false) is null) continue;
            var profiles = await history.ReadProfilesAsync(id, StopToken).ConfigureAwait(false);
            if (profiles.Count > 0) await Output.PageAsync(profiles, StopToken).ConfigureAwait(false);
        }
    }

    private async Task WriteBehindAsync(ISyncHistory history)
    {
        foreach (var standing in await history.ReadStandingsAsync(StopToken).ConfigureAwait(false))
        {
            if (BehindRule.Judge(standing, OlderThan) is { } why) await Output.ObjectAsync(new ProfileBehind(standing, why), StopToken).ConfigureAwait(false);
        }
    }

    private async Task<RecordedRun?> FindAsync(ISyncHistory history, long id)
    {
        var runs = await history.ReadRunsAsync(new RunSelection { Id = id }, StopToken).ConfigureAwait(false);
        if (runs.Count == 0) await Output.ErrorAsync(Errors.RunNotFound(id), StopToken).ConfigureAwait(false);
        return runs.Count > 0 ? runs[0] : null;
    }
}
