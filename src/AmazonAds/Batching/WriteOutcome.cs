using AmazonAds.Entities;

namespace AmazonAds.Batching;

/// <summary>What became of one item.</summary>
/// <param name="ProfileId">The profile.</param>
/// <param name="Id">The entity's id: the given one, or that of what was created; null when there is none.</param>
/// <param name="Status">Success, failed, or not known.</param>
/// <param name="Code">Amazon's code of the error, or null.</param>
/// <param name="Message">What happened, in words, or null.</param>
/// <param name="Input">What the caller gave.</param>
/// <param name="RequestId">Amazon's id of the request that decided, or null.</param>
public sealed record WriteOutcome(
    string ProfileId, string? Id, WriteStatus Status, string? Code, string? Message, object? Input, string? RequestId)
{
    /// <summary>The entity as Amazon gave it back, where that was asked for; else null.</summary>
    public AdsEntity? Entity { get; init; }

    /// <summary>The name of the connection it went through; null when it never left.</summary>
    public string? Connection { get; init; }

    /// <summary>What was to be written; null where it was something other than fields.</summary>
    public EntityEdit? Edit { get; init; }

    /// <summary>What was there before, where it is known: the value of the one field written, or of several by name.</summary>
    public object? Old => Values(edit => edit.OldIsKnown, edit => edit.Old);

    /// <summary>What was to be written: the value of the one field written, or of several by name.</summary>
    public object? New => Values(_ => true, edit => edit.New);

    private object? Values(Func<FieldEdit, bool> which, Func<FieldEdit, object?> value)
    {
        if (Edit is not { Fields: { Count: > 0 } fields }) return null;
        return fields.Count == 1
            ? which(fields[0]) ? value(fields[0]) : null
            : fields.Where(which).ToDictionary(edit => edit.Field.Name, value, StringComparer.Ordinal);
    }
}
