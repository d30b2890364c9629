using AmazonAds.Emulator.Data;
using AmazonAds.Emulator.Writes;

namespace AmazonAds.Emulator.Faults;

/// <summary>What a rule does to a request that it strikes.</summary>
internal sealed record FaultEffect
{
    public int? Status { get; init; }

    public string? Body { get; init; }

    public string ContentType { get; init; } = Routing.MediaTypes.Json;

    public TimeSpan? RetryAfter { get; init; }

    public RetryAfterForm RetryAfterForm { get; init; }

    public TimeSpan Delay { get; init; }

    public EmulatorDelivery Delivery { get; init; }

    public int? CutAfter { get; init; }

    /// <summary>Whether the request is carried out before its answer is spoilt.</summary>
    public bool CarriesOut { get; init; }

    public bool ExpiresTokens { get; init; }

    public bool RevokesGrant { get; init; }

    /// <summary>Whether the report that is asked for will fail.</summary>
    public bool FailsReport { get; init; }

    public bool RepeatsNextToken { get; init; }

    public bool Shuffles { get; init; }

    public IReadOnlyList<int> Omitted { get; init; } = [];

    public IReadOnlyList<int> Repeated { get; init; } = [];

    public IReadOnlyList<int> Unknown { get; init; } = [];

    public IReadOnlyList<ItemFault> ItemFaults { get; init; } = [];

    /// <summary>A number that is new for every strike, so that shares fall differently each time.</summary>
    public ulong Salt { get; init; }

    public ItemError? ErrorFor(int index, string entityType)
    {
        foreach (var fault in ItemFaults)
        {
            if (fault.Strikes(index, Salt))
                return ItemError.OfType(fault.ErrorType, entityType);
        }

        return null;
    }

    public List<ItemOutcome<TRow>> Distort<TRow>(List<ItemOutcome<TRow>> outcomes)
        where TRow : EmulatedEntity
    {
        if (!Shuffles && Omitted.Count + Repeated.Count + Unknown.Count == 0)
            return outcomes;
        var distorted = outcomes.Where(outcome => !Omitted.Contains(outcome.Index)).ToList();
        distorted.AddRange(outcomes.Where(outcome => Repeated.Contains(outcome.Index)));
        distorted.AddRange(Unknown.Select(static index => new ItemOutcome<TRow>(index, 1, null, null)));
        return Shuffles ? [.. distorted.OrderBy(outcome => Mixer.Combine(Salt, (ulong)outcome.Index))] : distorted;
    }
}
