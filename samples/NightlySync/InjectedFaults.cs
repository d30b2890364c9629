using AmazonAds.Emulator;
using AmazonAds.Emulator.Faults;

namespace NightlySync;

/// <summary>The failures of this night. Some pass, and the client must get over them; some do not, and it must report them.</summary>
internal sealed class InjectedFaults
{
    /// <summary>The code of the items that fail for good.</summary>
    public const string FinalItemCode = "entityStateError";

    private readonly FaultRule[] passing;

    public InjectedFaults(AdsEmulator emulator)
    {
        // A profile whose advertiser took the grant's access away: it fails, and no other profile minds.
        LostProfile = emulator.Data.ProfileId(emulator.Data.ProfileCount / 2);
        emulator.Faults.Add(FaultRule.On("POST", "/sp/*").ForProfile(LostProfile)
            .Answer(403, """{"code":"ACCESS_DENIED","details":"The advertiser has withdrawn access."}"""));
        passing =
        [
            emulator.Faults.Add(FaultRule.On("POST", "/sp/keywords/list").Every(97).Answer(503)),
            emulator.Faults.Add(FaultRule.On("POST", "/sp/adGroups/list").Every(61).Throttle(TimeSpan.FromSeconds(1))),
            emulator.Faults.Add(FaultRule.On("POST", "/sp/keywords/list").Every(131).Drop()),
            emulator.Faults.Add(FaultRule.On("POST", "/sp/keywords/list").Every(149).Cut()),
            emulator.Faults.Add(FaultRule.On("POST", "/sp/campaigns/list").Nth(40).ExpireTokens()),
            emulator.Faults.Add(FaultRule.On("PUT", "/sp/keywords").Every(7).FailItems("throttledError", 3)),
        ];
        FinalItems = emulator.Faults.Add(FaultRule.On("PUT", "/sp/keywords").Every(5).FailItemsAt(FinalItemCode, 0));
    }

    public long LostProfile { get; }

    /// <summary>One item of every fifth batch fails for good.</summary>
    public FaultRule FinalItems { get; }

    /// <summary>How many failures that pass were injected so far.</summary>
    public long PassingHits => passing.Sum(rule => rule.Hits);
}
