using System.Management.Automation;
using AmazonAds.Connections;
using AmazonAds.Entities;
using AmazonAds.Pipeline;
using AmazonAds.PowerShell.Abstractions;
using AmazonAds.PowerShell.Binding;
using AmazonAds.PowerShell.Completion;
using AmazonAds.Serving;

namespace AmazonAds.PowerShell.Serving;

/// <summary>
/// Says whether campaigns, ad groups, keywords, targets and ads can serve: from their own states and those of what they
/// belong to, and the campaign's dates, without asking for extended data.
/// </summary>
[Cmdlet(VerbsCommon.Get, "AdsServingStatus")]
[OutputType(typeof(AdsServingStatus))]
public sealed class GetAdsServingStatusCommand : AsyncCmdlet
{
    private const int Gathered = 1000;

    private readonly Dictionary<(AdsConnection Connection, string ProfileId, AdProduct Product), Waiting> waiting = [];

    /// <summary>Campaigns, ad groups, keywords, targets or ads, as Get-AdsCampaign and the like give them.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    public AdsEntity[] InputObject { get; set; } = [];

    /// <summary>The connection, by name or object. Default: the one the profile came from, else the default connection.</summary>
    [Parameter]
    [Connection]
    [ArgumentCompleter(typeof(ConnectionCompleter))]
    public AdsConnection? Connection { get; set; }

    /// <summary>The seconds that one request may take with all its waits and repeats. Default: 300.</summary>
    [Parameter]
    [ValidateRange(1, 86_400)]
    [PSDefaultValue(Value = 300)]
    public int TimeoutSec { get; set; } = 300;

    /// <inheritdoc/>
    private protected override void Accept()
    {
        foreach (var entity in InputObject)
        {
            if (entity is not (Campaign or AdGroup or Keyword or Target or ProductAd))
            {
                WriteError(Errors.DoesNotServe(entity));
                continue;
            }

            if ((Connection ?? Session.ConnectionOf(entity.ProfileId)) is not { } connection)
            {
                Refuse(Errors.NoConnection(entity.ProfileId));
                continue;
            }

            var key = (connection, entity.ProfileId, AdProductAttribute.Of(entity.AdProduct));
            if (!waiting.TryGetValue(key, out var profile))
                waiting[key] = profile = new Waiting(new EntityParents(Session.Client, connection, entity.ProfileId, key.Item3), connection);
            profile.Entities.Add(entity);
            if (profile.Entities.Count >= Gathered) Judge(profile);
        }
    }

    /// <inheritdoc/>
    private protected override void AcceptEnd()
    {
        foreach (var profile in waiting.Values) Judge(profile);
    }

    private void Judge(Waiting profile)
    {
        if (profile.Entities.Count == 0) return;
        var entities = profile.Entities;
        profile.Entities = [];
        var profileId = entities[0].ProfileId;
        var options = new AdsCallOptions { Timeout = TimeSpan.FromSeconds(TimeoutSec) };
        Start(profile, profileId, async lane =>
        {
            await profile.Parents.ReadAsync(entities, options, StopToken).ConfigureAwait(false);
            await Session.Marketplaces.CountryOfAsync(profile.Connection, profileId, StopToken).ConfigureAwait(false);
            var today = ProfileDay.Of(Session.Time.GetUtcNow(), Session.Profiles.Find(profileId)?.TimeZone);
            var page = entities.ConvertAll(entity =>
            {
                var verdict = profile.Parents.Judge(entity, today);
                return new AdsServingStatus(
                    entity.ProfileId, entity.GetType().Name, IdOf(entity) ?? string.Empty, verdict.CanServe, verdict.Reasons,
                    AdProductAttribute.Of(entity.AdProduct).ToString(), entity);
            });
            await Output.PageAsync(page, StopToken).ConfigureAwait(false);
            lane.Delivered();
        });
    }

    private static string? IdOf(AdsEntity entity) =>
        EntityKinds.Find(entity.GetType().Name, AdProductAttribute.Of(entity.AdProduct))?.IdOf(entity);

    /// <summary>What of one profile waits to be judged.</summary>
    private sealed class Waiting(EntityParents parents, AdsConnection connection)
    {
        public EntityParents Parents { get; } = parents;

        public AdsConnection Connection { get; } = connection;

        public List<AdsEntity> Entities { get; set; } = [];
    }
}
