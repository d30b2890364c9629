using AmazonAds.Emulator.Faults;
using AmazonAds.Emulator.Signing;
using AmazonAds.Emulator.State;

namespace AmazonAds.Emulator.Routing;

/// <summary>One request on its way to its handler, with what was found out about it.</summary>
internal sealed class Call(EmulatorRequest request, long id, FaultEffect? fault)
{
    private Grant? grant;
    private ProfileRows? rows;

    public EmulatorRequest Request => request;

    /// <summary>The number at the end of the path, where the route has one.</summary>
    public long Id => id;

    /// <summary>What follows the last slash of the path.</summary>
    public string Name => request.Path[(request.Path.LastIndexOf('/') + 1)..];

    public FaultEffect? Fault => fault;

    /// <summary>The grant that asks; known unless anyone may.</summary>
    public Grant Grant
    {
        get => grant ?? throw new InvalidOperationException("Nobody has signed in.");
        set => grant = value;
    }

    /// <summary>The profile that is asked about; known where the route has one.</summary>
    public ProfileRows Rows
    {
        get => rows ?? throw new InvalidOperationException("The call is about no profile.");
        set => rows = value;
    }
}
