using System.Management.Automation;
using AmazonAds.Batching;
using AmazonAds.Connections;
using AmazonAds.Entities;
using AmazonAds.PowerShell.Binding;
using AmazonAds.PowerShell.Completion;

namespace AmazonAds.PowerShell.Abstractions;

/// <summary>
/// The base of cmdlets that write what belongs to an advertising product: batches fill up across the pipeline, and every
/// input comes out as its outcome.
/// </summary>
/// <typeparam name="T">What is written.</typeparam>
public abstract class WriteCommandBase<T> : WritingCommand
{
    private readonly Dictionary<AdProduct, BatchWriter<T>> writers = [];

    /// <summary>The profile. Default: the selected one.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [AdsId(nameof(ProfileId))]
    [ArgumentCompleter(typeof(ProfileIdCompleter))]
    public string[]? ProfileId { get; set; }

    /// <summary>The profile of the current input where there is exactly one; else null.</summary>
    private protected string? OneProfile => ProfileId is { Length: > 0 } given ? given.Length == 1 ? given[0] : null : Session.Selected?.ProfileId;

    /// <summary>What is written, in words.</summary>
    private protected abstract string What { get; }

    /// <summary>The write of a product.</summary>
    /// <param name="product">The product.</param>
    private protected abstract BatchWrite<T> WriteOf(AdProduct product);

    /// <inheritdoc/>
    private protected override void AcceptEnd()
    {
        foreach (var writer in writers.Values) Serve(writer.CompleteAsync);
    }

    /// <summary>The profiles that the current input means, each with its connection. What has none is an outcome and an error.</summary>
    /// <param name="id">What the input is about, or null.</param>
    private protected IReadOnlyList<(AdsConnection Connection, string ProfileId)> Targets(string? id)
    {
        string[] profiles = ProfileId is { Length: > 0 } given ? given : Session.Selected is { } selected ? [selected.ProfileId] : [];
        if (profiles.Length == 0)
            RefuseItem(null, id, "profileIdMissing", "No profile: give -ProfileId, or select one with Select-AdsProfile.");
        var targets = new List<(AdsConnection, string)>();
        foreach (var profileId in profiles)
        {
            if ((Connection ?? Session.ConnectionOf(profileId)) is { } connection) targets.Add((connection, profileId));
            else RefuseItem(profileId, id, "noConnection", Errors.NoConnection(profileId).Exception.Message);
        }

        return targets;
    }

    /// <summary>Adds an item to the batches of its product.</summary>
    /// <param name="item">The item.</param>
    private protected void Send(WriteInput<T> item)
    {
        var product = AdProductAttribute.Of(AdProduct);
        if (!writers.TryGetValue(product, out var writer)) writer = writers[product] = Begin(product);
        WaitFor(writer.AddAsync(item));
    }

    /// <summary>Gives the outcome of an item that cannot be sent, and its error.</summary>
    /// <param name="profileId">The profile, or null.</param>
    /// <param name="id">What it is about, or null.</param>
    /// <param name="code">A stable word for the reason.</param>
    /// <param name="reason">The reason.</param>
    private protected void RefuseItem(string? profileId, string? id, string code, string reason)
    {
        var outcome = new WriteOutcome(profileId ?? string.Empty, id, WriteStatus.Failed, code, reason, Source(), RequestId: null);
        WriteObject(outcome);
        WriteError(Errors.ItemNotWritten(outcome, What, "written"));
    }

    private BatchWriter<T> Begin(AdProduct product)
    {
        var begun = Keep(new BatchWriter<T>(Session.Client, WriteOf(product), CallOptions, StopToken));
        Serve(async () =>
        {
            await foreach (var outcome in begun.ReadAsync(StopToken).ConfigureAwait(false))
            {
                await Output.ObjectAsync(outcome, StopToken).ConfigureAwait(false);
                if (outcome.Status != WriteStatus.Success)
                    await Output.ErrorAsync(Errors.ItemNotWritten(outcome, What, "written"), StopToken).ConfigureAwait(false);
            }
        });
        return begun;
    }
}
